package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ScreeningTest {

    RunningServers servers;

    private static Someone claimed() {
        var someone = Steps.newcomer("Ana", Steps.newClinician());
        Steps.interview(someone, true);
        Steps.claim(someone);
        return someone;
    }

    /** All that the answer holds but what differs on every answer. */
    private static String answer(Response response) {
        var headers = response.headers().asList().stream()
                .filter(h -> !h.getName().equalsIgnoreCase("X-Request-Id"))
                .toList();
        return response.statusCode() + headers.toString() + response.asString();
    }

    @Test
    void everyAnswerIsTheSameWhateverWasSentAndStoredBefore() {
        var ana = claimed();

        var answers = new ArrayList<String>();
        answers.add(answer(Steps.submitScreening(ana)));
        answers.add(answer(Steps.saveScreening(ana, "{}")));
        answers.add(answer(Steps.saveScreening(ana, "{\"hurtOrThreatened\": \"LAST_MONTH\"}")));
        answers.add(answer(Steps.submitScreening(ana)));
        answers.add(answer(Steps.submitScreening(ana)));
        answers.add(answer(Steps.saveScreening(ana, "{\"thoughtsOfEndingLife\": \"LAST_MONTH\"}")));

        assertThat(answers).allMatch(answers.get(0)::equals);
        assertThat(answers.get(0)).startsWith("202").contains("988", "1-800-799-7233", "911");
    }

    @Test
    void nothingReadsItBackToThePerson() {
        var ana = claimed();
        Steps.screen(ana);

        Api.as(ana.login()).get("/api/v1/persons/me/screening").then().statusCode(405);
        Api.as(ana.login()).get("/api/v1/screenings").then().statusCode(403);
        assertThat(Api.as(ana.login()).get("/api/v1/persons/me").asString()).doesNotContain("screening");
    }

    @Test
    void onlySubmittedOnesAreReadByTheInterviewerAndTheLead() {
        var ana = claimed();
        Steps.saveScreening(ana, "{\"safeAtHome\": \"SELDOM\", \"anythingElse\": \"a secret\"}");
        Api.as(ana.clinician()).get("/api/v1/screenings").then().body("items", hasSize(0));
        Steps.submitScreening(ana);
        Steps.saveScreening(ana, "{\"anythingElse\": \"a later draft\"}");

        Api.as(ana.clinician())
                .get("/api/v1/screenings")
                .then()
                .body("items", hasSize(1))
                .body("items[0].answers.anythingElse", equalTo("a secret"));
        Api.as(Steps.LEAD)
                .get("/api/v1/screenings?limit=200")
                .then()
                .body("items.personId", hasItem(ana.id().toString()));
        Api.as(Steps.newClinician()).get("/api/v1/screenings").then().body("items", hasSize(0));
        Api.as(Steps.COORDINATOR).get("/api/v1/screenings").then().statusCode(403);
        assertThat(servers.database()
                        .number(
                                "SELECT count(*) FROM audit WHERE operation = 'listScreenings' AND actor = ? AND ? = ANY (persons)",
                                ana.clinician().subject(),
                                ana.id()))
                .isEqualTo(1);
    }

    @Test
    void theInterviewerDecidesOnceAndALaterOneAnew() {
        var ana = claimed();
        Steps.screen(ana);
        var first = Steps.screeningOf(ana);

        Api.as(Steps.newClinician())
                .body("{\"decision\": \"NOT_ELIGIBLE\"}")
                .post("/api/v1/screenings/" + first + "/decision")
                .then()
                .statusCode(404);
        Api.as(ana.clinician())
                .body("{\"decision\": \"ELIGIBLE\"}")
                .post("/api/v1/screenings/" + first + "/decision")
                .then()
                .statusCode(400);
        Steps.deciding(ana, first, "ELIGIBLE").then().statusCode(200).body("decision.decision", equalTo("ELIGIBLE"));
        Steps.deciding(ana, first, "NOT_ELIGIBLE").then().statusCode(409);
        Steps.screen(ana);
        assertThat(Steps.screeningOf(ana)).isNotEqualTo(first);
        Steps.signForAdmission(ana);
        Steps.admitting(ana, ana.clinician()).then().statusCode(409).body("detail", not(equalTo("")));
        Steps.deciding(ana, Steps.screeningOf(ana), "ELIGIBLE").then().statusCode(200);
        Steps.admitting(ana, ana.clinician()).then().statusCode(201);
    }

    private static Response deciding(Tokens by, UUID screeningId, String decision) {
        return Api.as(by)
                .body("{\"decision\": \"" + decision + "\", \"episodeKind\": \"FAMILY\"}")
                .post("/api/v1/screenings/" + screeningId + "/decision");
    }

    @Test
    void theLeadDecidesTooAndNobodyElse() {
        var ana = claimed();
        Steps.screen(ana);
        var screening = Steps.screeningOf(ana);

        for (var other : List.of(Steps.COORDINATOR, Tokens.auditor(), ana.login())) {
            deciding(other, screening, "ELIGIBLE").then().statusCode(403);
        }
        var stranger = deciding(Steps.newClinician(), screening, "ELIGIBLE");
        var invented = deciding(Steps.newClinician(), UUID.randomUUID(), "ELIGIBLE");
        assertThat(stranger.statusCode() + stranger.asString())
                .startsWith("404")
                .isEqualTo(404 + invented.asString());
        deciding(Steps.LEAD, UUID.randomUUID(), "ELIGIBLE").then().statusCode(404);

        deciding(Steps.LEAD, screening, "ELIGIBLE")
                .then()
                .statusCode(200)
                .body("decision.episodeKind", equalTo("FAMILY"))
                .body("decision.decidedBy", equalTo(Steps.LEAD.subject()));

        deciding(Steps.LEAD, screening, "NOT_ELIGIBLE").then().statusCode(409);
        Steps.signForAdmission(ana);
        Steps.admitting(ana, ana.clinician()).then().statusCode(201).body("kind", equalTo("FAMILY"));
        assertThat(servers.database()
                        .text(
                                "SELECT relation FROM audit WHERE operation = 'decideScreening' AND ? = ANY (persons)",
                                ana.id()))
                .isEqualTo("LEAD");
    }

    @RepeatedTest(5)
    void ofTheInterviewerAndTheLeadAtOnceOneDecides() throws Exception {
        var ana = claimed();
        Steps.screen(ana);
        var screening = Steps.screeningOf(ana);
        Callable<Integer> interviewer =
                () -> deciding(ana.clinician(), screening, "ELIGIBLE").statusCode();
        Callable<Integer> lead =
                () -> deciding(Steps.LEAD, screening, "NOT_ELIGIBLE").statusCode();

        assertThat(Together.run(List.of(interviewer, lead))).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void twoDevicesAtOnceAreBothReceived() throws Exception {
        var ana = claimed();
        Callable<Integer> save = () -> Steps.saveScreening(ana, "{}").statusCode();
        Callable<Integer> submit = () -> Steps.submitScreening(ana).statusCode();

        assertThat(Together.run(List.of(save, submit, save, submit, save, save)))
                .containsOnly(202);
    }

    @Test
    void anAnswerThatIsNoneIsRefused() {
        var ana = claimed();

        Steps.saveScreening(ana, "{\"safeAtHome\": \"PERHAPS\"}").then().statusCode(400);
        Steps.saveScreening(ana, "{\"other\": \"x\"}").then().statusCode(400);
        Api.as(Steps.newcomer("Ben", Steps.newClinician()).login())
                .body("{}")
                .put(ana.path("/screening"))
                .then()
                .statusCode(404);
    }
}
