package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class InterviewTest {

    private static int record(Someone someone, String body) {
        return Api.as(someone.clinician())
                .body(body)
                .post(someone.path("/interviews"))
                .statusCode();
    }

    @Test
    void anInterviewIsHeldAloneAndNotAhead() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        var body = "{\"heldAt\": \"%s\", \"identityChecked\": true, \"alone\": %s, \"jointSuitable\": true}";

        assertThat(record(ana, body.formatted(Instant.now().minusSeconds(5), false)))
                .isEqualTo(400);
        assertThat(record(ana, body.formatted(Instant.now().plusSeconds(600), true)))
                .isEqualTo(400);
        assertThat(record(ana, body.formatted(Instant.now().minusSeconds(5), true)))
                .isEqualTo(201);
    }

    @Test
    void onlyWhoHeldItAndTheLeadReadAnInterview() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        Steps.throughAdmission(ana);
        var other = Steps.newClinician();
        var etag =
                Api.as(Steps.COORDINATOR).get(ana.path("/treating-clinicians")).header("ETag");
        Steps.ok(Api.as(Steps.COORDINATOR)
                .header("If-Match", etag)
                .body("{\"clinicians\": [{\"clinicianId\": \"" + ana.clinician().subject() + "\"}, {\"clinicianId\": \""
                        + other.subject() + "\"}]}")
                .put(ana.path("/treating-clinicians")));

        Api.as(ana.clinician())
                .get(ana.path("/interviews"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].note", equalTo("private"));
        Api.as(other).get(ana.path("/interviews")).then().statusCode(200).body("items", hasSize(0));
        Api.as(Steps.LEAD)
                .get(ana.path("/interviews"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].jointSuitable", equalTo(true));
        Api.as(Steps.COORDINATOR).get(ana.path("/interviews")).then().statusCode(403);
        Api.as(ana.login()).get("/api/v1/persons/me/interviews").then().statusCode(403);
        Api.as(Steps.newClinician()).get(ana.path("/interviews")).then().statusCode(404);
        Steps.interviewing(ana, other, true).then().statusCode(201);
        Steps.interviewing(ana, Steps.newClinician(), true).then().statusCode(404);
    }
}
