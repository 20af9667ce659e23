package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class PersonEditTest {

    private static final String PATH = "/api/v1/persons";
    private static final String CONTACT =
            "{\"contact\": {\"way\": \"EMAIL\", \"email\": \"new@mail.example\", \"mayLeaveMessage\": true}}";

    RunningServers servers;

    private static Response edit(Tokens by, String path, String etag, String body) {
        return Api.as(by)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(path);
    }

    private static String etag(Tokens by, String path) {
        return Api.as(by).get(path).header("ETag");
    }

    private static String refusal(Response response) {
        return response.statusCode() + response.asString();
    }

    private static Someone inCare() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        Steps.throughAdmission(ana);
        return ana;
    }

    @Test
    void onesOwnPersonIsEditedAfterAFreshLoginByWhoHasReadIt() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        Steps.interview(ana, true);
        Steps.claim(ana);
        var etag = Api.as(ana.login()).get(PATH + "/me").header("ETag");
        var old = ana.login().authenticatedAt(Instant.now().minus(1, ChronoUnit.HOURS));

        edit(old, PATH + "/me", etag, "{\"firstName\": \"Anna\"}").then().statusCode(401);
        edit(ana.login(), PATH + "/me", "\"x\"", "{\"firstName\": \"Anna\"}")
                .then()
                .statusCode(412);
        edit(ana.login(), PATH + "/me", etag, "{\"timeZone\": \"Nowhere\"}")
                .then()
                .statusCode(400);
        edit(ana.login(), PATH + "/me", etag, "{\"locale\": \"!\"}").then().statusCode(400);
        edit(ana.login(), PATH + "/me", etag, "{\"firstName\": null}").then().statusCode(400);
        edit(ana.login(), PATH + "/me", etag, "{\"familyName\": \"X\"}").then().statusCode(400);
        edit(ana.login(), PATH + "/me", etag, "{\"firstName\": \"Anna\", \"timeZone\": \"Europe/Oslo\"}")
                .then()
                .statusCode(200)
                .body("firstName", equalTo("Anna"))
                .body("timeZone", equalTo("Europe/Oslo"))
                .body("locale", equalTo("en-US"));
    }

    @Test
    void whoTreatsEditsWhatTheyReadWithoutAFreshLogin() {
        var ana = inCare();
        var clinician = ana.clinician().authenticatedAt(Instant.now().minus(1, ChronoUnit.HOURS));

        edit(clinician, ana.path(""), "\"x\"", "{\"firstName\": \"Anna\"}")
                .then()
                .statusCode(412);
        edit(clinician, ana.path(""), etag(clinician, ana.path("")), "{\"firstName\": \"Anna\", \"locale\": \"nb\"}")
                .then()
                .statusCode(200)
                .body("firstName", equalTo("Anna"))
                .body("locale", equalTo("nb"))
                .body("$", not(hasKey("contact")));

        Api.as(ana.login()).get(PATH + "/me").then().body("firstName", equalTo("Anna"));
        assertThat(servers.database()
                        .text("SELECT record ->> 'firstName' FROM roster_person WHERE person_id = ?", ana.id()))
                .isEqualTo("Anna");
        assertThat(servers.database()
                        .column(
                                "SELECT DISTINCT relation FROM audit WHERE operation = 'editPerson' AND ? = ANY (persons)",
                                ana.id()))
                .containsExactly("TREATING");
    }

    @Test
    void theContactRulesAreChangedOnlyByWhoReadsThem() {
        var ana = inCare();

        edit(ana.clinician(), ana.path(""), etag(ana.clinician(), ana.path("")), CONTACT)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("contact"));
        Api.as(Steps.COORDINATOR).get(ana.path("")).then().body("contact.way", equalTo("CALL"));

        edit(Steps.COORDINATOR, ana.path(""), etag(Steps.COORDINATOR, ana.path("")), CONTACT)
                .then()
                .statusCode(200)
                .body("contact.way", equalTo("EMAIL"));
        edit(ana.login(), PATH + "/me", etag(ana.login(), PATH + "/me"), CONTACT)
                .then()
                .statusCode(200);
    }

    @Test
    void toWhoIsOffTheTeamItIsAPersonThatDoesNotExist() {
        var pair = Pair.linked();
        Steps.throughAdmission(pair.ana);
        var cleo = inCare();
        var invented = PATH + "/" + UUID.randomUUID();

        for (var stranger : List.of(pair.clinician, pair.ana.login(), cleo.clinician(), cleo.login())) {
            for (var body : List.of("{\"firstName\": \"X\"}", CONTACT)) {
                assertThat(refusal(edit(stranger, pair.ben.path(""), "\"x\"", body)))
                        .startsWith("404")
                        .isEqualTo(refusal(edit(stranger, invented, "\"x\"", body)));
            }
        }
        for (var role : List.of(Steps.LEAD, Tokens.auditor(), Steps.clinic("clinic-a"))) {
            edit(role, pair.ben.path(""), "\"x\"", "{}").then().statusCode(403);
        }
    }

    @Test
    void whoLeavesTheTeamEditsNoMore() {
        var ana = inCare();
        var etag = etag(ana.clinician(), ana.path(""));
        var team = ana.path("/treating-clinicians");
        Steps.ok(Api.as(Steps.COORDINATOR)
                .header("If-Match", etag(Steps.COORDINATOR, team))
                .body("{\"clinicians\": [{\"clinicianId\": \"another\"}]}")
                .put(team));

        edit(ana.clinician(), ana.path(""), etag, "{\"firstName\": \"Anna\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void aBodyThatIsNoneIsRefusedBeforeAnythingIsSaidAboutThePerson() {
        var ana = inCare();

        for (var body :
                List.of("{\"timeZone\": \"Nowhere\"}", "{\"locale\": \"!\"}", CONTACT.replace("EMAIL", "CALL"))) {
            for (var path : List.of(ana.path(""), PATH + "/" + UUID.randomUUID())) {
                edit(Steps.newClinician(), path, "\"x\"", body).then().statusCode(400);
            }
        }
    }
}
