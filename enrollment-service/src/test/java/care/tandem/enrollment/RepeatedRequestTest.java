package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who asks again with the same key is shown again what was made: that, too, is on record. */
@QuarkusTest
@WithTandemServers
class RepeatedRequestTest {

    RunningServers servers;

    @Test
    void aPersonThatIsShownAgainIsRead() {
        var walkIn = """
                {"walkIn": {"givenName": "Cleo", "familyName": "Moreno", "dateOfBirth": "1988-09-30",
                 "contact": {"way": "EMAIL", "email": "cleo@mail.example", "mayLeaveMessage": true}}}
                """;

        isOnRecordTwice(Tokens.coordinator(), "/api/v1/persons", walkIn, "createPerson");
    }

    @Test
    void aReferralThatIsShownAgainIsRead() {
        isOnRecordTwice(
                Steps.clinic("clinic-" + UUID.randomUUID()),
                "/api/v1/referrals",
                Steps.formOf("Ana", "Ben"),
                "submitReferrals");
    }

    @Test
    void aCoupleThatIsShownAgainIsRead() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        var ben = Steps.newcomer("Ben", Steps.newClinician());
        var link = "{\"firstPersonId\": \"%s\", \"secondPersonId\": \"%s\"}".formatted(ana.id(), ben.id());

        isOnRecordTwice(Tokens.coordinator(), "/api/v1/couples", link, "linkCouple");
    }

    private void isOnRecordTwice(Tokens caller, String path, String body, String operation) {
        var key = UUID.randomUUID().toString();
        var token = caller.sign();
        for (var i = 0; i < 2; i++) {
            Api.anonymously()
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(201);
        }

        var actor = caller.groups().isEmpty() ? caller.client() : caller.subject();
        assertThat(servers.database()
                        .number(
                                "SELECT count(DISTINCT request_id) FROM audit WHERE actor = ? AND operation = ?",
                                actor,
                                operation))
                .isEqualTo(2);
    }
}
