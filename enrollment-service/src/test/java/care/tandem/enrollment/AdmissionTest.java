package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class AdmissionTest {

    RunningServers servers;

    private static String team(Tokens... clinicians) {
        var members = List.of(clinicians).stream()
                .map(c -> "{\"clinicianId\": \"" + c.subject() + "\"}")
                .toList();
        return "{\"clinicians\": [" + String.join(",", members) + "]}";
    }

    private static io.restassured.response.Response assign(Someone someone, String etag, String team) {
        return Api.as(Steps.COORDINATOR).header("If-Match", etag).body(team).put(someone.path("/treating-clinicians"));
    }

    @Test
    void whatIsMissingIsNamedAsFarAsTheOfficeMayKnow() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        Steps.admitting(ana, ana.clinician())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/admission-incomplete"))
                .body(
                        "detail",
                        allOf(
                                containsString("a login"),
                                containsString("a decision"),
                                containsString("TREATMENT"),
                                containsString("TELEHEALTH"),
                                containsString("PRIVACY_NOTICE")))
                .body("detail", not(containsString("JOINT")));
        Steps.interview(ana, true);
        Steps.claim(ana);
        Steps.screen(ana);
        Steps.signForAdmission(ana);
        var undecided = Steps.admitting(ana, ana.clinician());
        Steps.deciding(ana, Steps.screeningOf(ana), "NOT_ELIGIBLE").then().statusCode(200);

        var declined = Steps.admitting(ana, ana.clinician());

        undecided.then().body("detail", equalTo("Still missing: a decision that admits."));
        assertThat(declined.asString()).isEqualTo(undecided.asString());
        Steps.admitting(ana).then().statusCode(400);
    }

    @Test
    void eachIsAdmittedAloneAndTheRecordSaysSo() {
        var pair = Pair.linked();

        var episode = Steps.throughAdmission(pair.ana);

        var record =
                servers.database().text("SELECT record::text FROM roster_person WHERE person_id = ?", pair.ana.id());
        assertThat(record).contains(episode.toString(), "ACTIVE", pair.clinician.subject(), pair.coupleId.toString());
        Api.as(pair.ana.login())
                .get("/api/v1/persons/me/episodes")
                .then()
                .body("items", hasSize(1))
                .body("items[0].phase", equalTo("ACTIVE"))
                .body("items[0].kind", equalTo("PATIENT"));
        Steps.admitting(pair.ana, pair.clinician).then().statusCode(409);
        assertThat(servers.database()
                        .text("SELECT record ->> 'episode' FROM roster_person WHERE person_id = ?", pair.ben.id()))
                .isNull();
    }

    @Test
    void ofTwoAdmissionsAtOnceOneIsMade() throws Exception {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        Steps.interview(ana, true);
        Steps.claim(ana);
        Steps.screen(ana);
        Steps.decide(ana);
        Steps.signForAdmission(ana);
        Callable<Integer> admit = () -> Steps.admitting(ana, ana.clinician()).statusCode();

        assertThat(Together.run(List.of(admit, admit, admit))).containsExactlyInAnyOrder(201, 409, 409);
    }

    @Test
    void whoTreatsChangesAtOnceAndPeriodsStayAsHistory() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        Steps.throughAdmission(ana);
        var path = ana.path("/treating-clinicians");
        var etag = Api.as(Steps.COORDINATOR).get(path).header("ETag");
        var next = Steps.newClinician();

        assign(ana, "\"x\"", team(next)).then().statusCode(412);
        assign(ana, etag, team()).then().statusCode(400);
        assign(ana, etag, team(next)).then().statusCode(200).body("clinicians.clinicianId", contains(next.subject()));

        Api.as(ana.clinician()).get(ana.path("")).then().statusCode(404);
        Api.as(next).get(ana.path("")).then().statusCode(200);
        Api.as(ana.login()).get(path).then().statusCode(200).body("clinicians", hasSize(1));
        assertThat(servers.database().number("SELECT count(*) FROM treating_clinician WHERE person_id = ?", ana.id()))
                .isEqualTo(2);
        assign(ana, etag, team(ana.clinician())).then().statusCode(412);
        Api.as(Steps.newClinician()).get(path).then().statusCode(404);
    }

    @Test
    void whoTreatsDischargesOnceAndTheReasonStaysInside() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        var episode = Steps.throughAdmission(ana);

        Api.as(Steps.newClinician())
                .body("{\"reason\": \"OTHER\"}")
                .post("/api/v1/episodes/" + episode + "/discharge")
                .then()
                .statusCode(404);
        Api.as(ana.clinician())
                .body("{\"reason\": \"OTHER\"}")
                .post("/api/v1/episodes/" + UUID.randomUUID() + "/discharge")
                .then()
                .statusCode(404);
        var answer = Steps.discharge(ana, episode);

        answer.then().statusCode(200).body("phase", equalTo("DISCHARGED"));
        assertThat(answer.asString()).doesNotContain("OWN_WISH");
        Steps.discharge(ana, episode).then().statusCode(409);
        assertThat(servers.database().text("SELECT record::text FROM roster_person WHERE person_id = ?", ana.id()))
                .contains("DISCHARGED")
                .doesNotContain("OWN_WISH");
    }
}
