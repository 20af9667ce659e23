package care.tandem.enrollment;

import static org.hamcrest.Matchers.hasItem;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Times that a calendar writes and no database keeps are refused as what they are: slips. */
@QuarkusTest
@WithTandemServers
class FarTimesTest {

    @Test
    void aDateOfBirthOfNobodyAlive() {
        for (var date : new String[] {"-999999999-01-01", "0001-01-01", "+10000-01-01"}) {
            Api.as(Steps.clinic("clinic-a"))
                    .body(Steps.formOf("Ana").replace("1990-04-12", date))
                    .post("/api/v1/referrals")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("persons[0].dateOfBirth"));
        }
    }

    @Test
    void anEndThatNobodyLivesToSee() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        Steps.interview(ana, true);
        Steps.claim(ana);

        Steps.signing(ana.login(), "TREATMENT", ", \"until\": \"+1000000-01-01T00:00:00Z\"")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("until"));
    }

    @Test
    void anInterviewBeforeAnyoneWrote() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());

        Api.as(ana.clinician())
                .body("""
                        {"heldAt": "-1000000-01-01T00:00:00Z", "identityChecked": true, "alone": true,
                         "jointSuitable": true}
                        """)
                .post(ana.path("/interviews"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("heldAt"));
    }
}
