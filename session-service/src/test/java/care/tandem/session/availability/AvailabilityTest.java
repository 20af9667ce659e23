package care.tandem.session.availability;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class AvailabilityTest extends Stories {

    private static final Map<String, Object> MONDAY = Map.of(
            "dayOfWeek",
            "MONDAY",
            "from",
            "09:00:00",
            "to",
            "12:00:00",
            "sessionMinutes",
            50,
            "types",
            List.of("INDIVIDUAL"));

    private final Tokens kim = Tokens.clinician("clinician-" + UUID.randomUUID());

    @Test
    void hoursAreShownAsTheyWereSet() {
        describe(kim, "America/Denver");
        var tuesday = with(with(MONDAY, "dayOfWeek", "TUESDAY"), "types", List.of("COUPLE", "INTAKE"));

        var set = put(kim, Map.of("hours", List.of(tuesday, MONDAY), "daysOff", List.of("2026-12-25")));

        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
        var shown = get(coordinator, path()).jsonPath();
        assertThat(shown.getString("timeZone")).isEqualTo("America/Denver");
        assertThat(shown.getList("hours.dayOfWeek")).containsExactly("MONDAY", "TUESDAY");
        assertThat(shown.getList("hours[1].types")).containsExactly("INTAKE", "COUPLE");
        assertThat(shown.getString("hours[0].from")).isEqualTo("09:00:00");
        assertThat(shown.getList("daysOff")).containsExactly("2026-12-25");
    }

    @Test
    void settingAgainReplacesAll() {
        describe(kim, "UTC");
        put(kim, Map.of("hours", List.of(MONDAY), "daysOff", List.of("2026-12-25")));

        put(coordinator, Map.of("hours", List.of()));

        assertThat(get(kim, path()).jsonPath().getList("hours")).isEmpty();
        assertThat(get(kim, path()).jsonPath().getList("daysOff")).isEmpty();
    }

    @Test
    void hoursThatMakeNoSenseAreRefused() {
        describe(kim, "UTC");
        var wrong = List.of(
                with(MONDAY, "to", "09:00:00"),
                with(MONDAY, "to", "09:30:00"),
                with(MONDAY, "from", "09:00:30"),
                with(MONDAY, "sessionMinutes", 24),
                with(MONDAY, "sessionMinutes", 121),
                with(MONDAY, "types", List.of()),
                with(MONDAY, "types", List.of("GROUP")),
                with(MONDAY, "dayOfWeek", "Someday"));

        wrong.forEach(hours -> assertRefused(put(kim, Map.of("hours", List.of(hours))), 400, "invalid-request"));
        var overlapping = List.of(MONDAY, with(MONDAY, "from", "11:00:00"));
        assertRefused(put(kim, Map.of("hours", overlapping)), 400, "invalid-request");
    }

    @Test
    void hoursNeedAClinicianWithAZone() {
        assertRefused(put(kim, Map.of("hours", List.of(MONDAY))), 409, "state-does-not-allow");
    }

    @Test
    void settingRestsOnWhatWasRead() {
        describe(kim, "UTC");
        var etag = get(kim, path()).header("ETag");
        put(coordinator, Map.of("hours", List.of(MONDAY)));

        var late = Api.as(kim)
                .header("If-Match", etag)
                .body(Map.of("hours", List.of()))
                .put("/api/v1" + path());

        assertRefused(late, 412, "precondition-failed");
        assertRefused(
                Api.as(kim).body(Map.of("hours", List.of())).put("/api/v1" + path()), 428, "precondition-required");
    }

    @Test
    void othersFindNothing() {
        describe(kim, "UTC");

        assertNotFound(get(Tokens.clinician("other"), path()));
        assertRefused(get(Tokens.lead(), path()), 403, "forbidden");
        assertRefused(get(Tokens.participant("ana"), path()), 403, "forbidden");
    }

    private String path() {
        return "/clinicians/" + kim.subject() + "/availability";
    }

    private Response put(Tokens caller, Map<String, ?> body) {
        return Api.as(caller)
                .header("If-Match", get(caller, path()).header("ETag"))
                .body(body)
                .put("/api/v1" + path());
    }
}
