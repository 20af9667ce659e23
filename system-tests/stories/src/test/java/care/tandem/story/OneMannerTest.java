package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Four services behind one door refuse alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneMannerTest {
    private static final String INVENTED = UUID.randomUUID().toString();

    /** One operation of each service that takes a body and an id, and a role that may call it. */
    enum Operation {
        ENROLLMENT("PUT", "/persons/%s/interviewer", "coordinator", "auditor", "{\"clinicianId\":\"somebody\"}"),
        SESSION("POST", "/sessions/%s/reschedule", "coordinator", "auditor", "{\"startsAt\":\"2030-01-01T10:00:00Z\"}"),
        ASSESSMENT("PUT", "/assignments/%s/answers", "participant", "coordinator", "{\"answers\":[]}"),
        MESSAGING("POST", "/threads/%s/messages", "clinician", "coordinator", "{\"text\":\"hello\"}");

        private final String method;
        private final String path;
        private final String role;
        private final String otherRole;
        private final String body;

        Operation(String method, String path, String role, String otherRole, String body) {
            this.method = method;
            this.path = path;
            this.role = role;
            this.otherRole = otherRole;
            this.body = body;
        }

        Answer asked(Door door, String id, String sent, String mediaType) {
            var headers = Map.of(
                    "Content-Type",
                    mediaType,
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            return door.send(method, path.formatted(id), BodyPublishers.ofString(sent), headers);
        }

        Answer asked(Door door, String id) {
            return asked(door, id, body, "application/json");
        }
    }

    private final Map<String, Login> logins = Map.of(
            "coordinator", Logins.user("coordinator", "Carol"),
            "clinician", Logins.user("clinician", "Clara"),
            "participant", Logins.participant("Paul"),
            "auditor", Logins.user("auditor", "Arthur"));

    private Door allowed(Operation operation) {
        return logins.get(operation.role).door();
    }

    @ParameterizedTest
    @EnumSource
    void withoutATokenItIs401(Operation operation) {
        var answer = operation.asked(Door.ofNobody(), INVENTED).isRefused(401, "unauthenticated");

        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @EnumSource
    void anIdThatIsNoneIs404(Operation operation) {
        operation.asked(allowed(operation), "not-an-id").isRefused(404, "not-found");
    }

    @ParameterizedTest
    @EnumSource
    void aPathThatIsNoneIs404(Operation operation) {
        operation.asked(allowed(operation), INVENTED + "/no/such").isRefused(404, "not-found");
    }

    @ParameterizedTest
    @EnumSource
    void aMethodThatIsNoneIs405(Operation operation) {
        allowed(operation)
                .send("DELETE", operation.path.formatted(INVENTED), BodyPublishers.noBody(), Map.of())
                .isRefused(405, "method-not-allowed");
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsNotJsonIs415(Operation operation) {
        operation.asked(allowed(operation), INVENTED, "hello", "text/plain").isRefused(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @EnumSource
    void anotherRoleIs403(Operation operation) {
        operation.asked(logins.get(operation.otherRole).door(), INVENTED).isRefused(403, "forbidden");
    }

    @ParameterizedTest
    @EnumSource
    void brokenJsonIs400(Operation operation) {
        operation
                .asked(allowed(operation), INVENTED, "{\"a\":", "application/json")
                .isRefused(400, "invalid-request");
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFieldIs400(Operation operation) {
        var more = operation.body.replaceFirst("\\{", "{\"surprise\":1,");

        operation.asked(allowed(operation), INVENTED, more, "application/json").isRefused(400, "invalid-request");
    }

    @ParameterizedTest
    @EnumSource
    void anInventedIdIs404(Operation operation) {
        operation.asked(allowed(operation), INVENTED).isRefused(404, "not-found");
    }
}
