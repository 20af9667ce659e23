package care.tandem.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.assessment.Steps;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class AnswerTest {

    @Inject
    TestRoster roster;

    RunningServers servers;

    private PersonBuilder ben;
    private String phq9;

    @BeforeEach
    void benHasSomethingToFillIn() {
        ben = roster.person().named("Ben").publish();
        phq9 = Steps.assignment(ben.token(), "PHQ-9");
    }

    @Test
    void answersAreSavedAsAWholeAndHandedInAsTheyStand() {
        Steps.save(ben.token(), phq9, 3, 3, 3).then().statusCode(202);
        Steps.save(ben.token(), phq9, Steps.CALM).then().statusCode(202);

        Steps.submit(ben.token(), phq9).then().statusCode(202);

        assertThat(stored("SELECT answers::text FROM response WHERE assignment_id = ?"))
                .isEqualTo("{1,0,2,0,1,0,0,0,0}");
        assertThat(stored("SELECT status FROM assignment WHERE assignment_id = ?"))
                .isEqualTo("SUBMITTED");
        assertThat(stored("SELECT draft IS NULL FROM assignment WHERE assignment_id = ?"))
                .isEqualTo("t");
        assertThat(stored("SELECT score FROM result_scale WHERE assignment_id = ?"))
                .isEqualTo("4.00");
    }

    @Test
    void everyWrongAnswerIsToldByItsField() {
        var answers = List.of(
                Map.of("item", 1, "value", 4),
                Map.of("item", 10, "value", 0),
                Map.of("item", 2, "value", 0),
                Map.of("item", 2, "value", 1),
                Map.of("item", 3, "value", -1));

        Api.as(ben.token())
                .body(Map.of("answers", answers))
                .put("/api/v1/assignments/" + phq9 + "/answers")
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        contains("answers[0].value", "answers[1].item", "answers[3].item", "answers[4].value"));
        assertThat(stored("SELECT draft IS NULL FROM assignment WHERE assignment_id = ?"))
                .isEqualTo("t");
    }

    @Test
    void answersOfAnotherFormAreRefused() {
        for (var body : List.of(
                "",
                "{}",
                "{\"answers\":[{\"item\":1}]}",
                "{\"answers\":[{\"item\":1,\"value\":\"2\"}]}",
                "{\"answers\":[{\"item\":1,\"value\":1.5}]}",
                "{\"answers\":[null]}",
                "{\"answers\":[],\"more\":1}")) {
            Api.as(ben.token())
                    .body(body)
                    .put("/api/v1/assignments/" + phq9 + "/answers")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void nothingIsHandedInBeforeAnythingWasSaved() {
        Steps.submit(ben.token(), phq9).then().statusCode(409);
    }

    @Test
    void submittingAgainChangesNothingAndGivesTheSameAnswer() {
        Steps.save(ben.token(), phq9, Steps.IN_DANGER);

        var first =
                Steps.submit(ben.token(), phq9).then().statusCode(202).extract().asString();
        var second =
                Steps.submit(ben.token(), phq9).then().statusCode(202).extract().asString();

        assertThat(second).isEqualTo(first);
        assertThat(flags()).isEqualTo(1);
        Steps.save(ben.token(), phq9, Steps.CALM).then().statusCode(409);
    }

    @Test
    void submittingManyTimesAtOnceMakesOneResponseAndOneFlag() throws Exception {
        Steps.save(ben.token(), phq9, Steps.IN_DANGER);
        var pool = Executors.newFixedThreadPool(10);
        try {
            Callable<Integer> submit =
                    () -> Steps.submit(ben.token(), phq9).then().extract().statusCode();
            var results =
                    pool.invokeAll(IntStream.range(0, 10).mapToObj(i -> submit).toList());

            for (var result : results) {
                assertThat(result.get()).isEqualTo(202);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(flags()).isEqualTo(1);
    }

    @Test
    void noOperationOfThePersonReadsAnswersBack() {
        Steps.answerPhq9(ben.token(), Steps.IN_DANGER);

        Api.as(ben.token())
                .get("/api/v1/assignments/" + phq9 + "/answers")
                .then()
                .statusCode(405);
        Api.as(ben.token()).get("/api/v1/risk-flags").then().statusCode(403);
        Api.as(ben.token()).get("/api/v1/persons/me/crisis-card").then().statusCode(403);
    }

    @Test
    void anothersAssignmentIsNotFoundLikeOneThatIsNotThere() {
        var ana = roster.person();
        roster.couple(ana, ben).publish();

        var others = Steps.save(ana.token(), phq9, 1)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var invented = Steps.save(ana.token(), UUID.randomUUID().toString(), 1)
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(others).isEqualTo(invented);
        Steps.submit(ana.token(), phq9).then().statusCode(404);
        Steps.submit(Tokens.clinician("x"), phq9).then().statusCode(403);
    }

    @Test
    void aResponseAndItsResultCannotBeChangedByTheProgram() {
        for (var table : List.of("response", "result_scale", "instrument_version", "on_call_rota", "crisis_card")) {
            assertThat(may(table, "UPDATE")).as(table).isEqualTo("f");
            assertThat(may(table, "DELETE")).as(table).isEqualTo("f");
        }
        assertThat(may("result", "UPDATE")).isEqualTo("f");
        assertThat(may("risk_flag", "DELETE")).isEqualTo("f");
    }

    @Test
    void savingAndSubmittingAreInTheAudit() {
        Steps.answerPhq9(ben.token(), Steps.CALM).then().statusCode(202);

        assertThat(servers.database()
                        .column(
                                "SELECT operation FROM audit WHERE ? = ANY(persons) AND deed = 'WRITE' ORDER BY at",
                                ben.id()))
                .containsExactly("followPerson", "saveAnswers", "submitAnswers");
    }

    @Test
    void theReceiptSaysTheSameWhateverIsDone() {
        var saved =
                Steps.save(ben.token(), phq9, Steps.IN_DANGER).then().extract().asString();

        Steps.submit(ben.token(), phq9)
                .then()
                .statusCode(202)
                .body("crisisHelp.lines.number", contains("911", "988", "1-800-799-7233"));
        assertThat(Steps.pressAlarm(ben.token()).then().extract().asString()).isEqualTo(saved);
        Api.as(ben.token())
                .get("/api/v1/persons/me/assignments")
                .then()
                .body("items.find { it.assignmentId == '" + phq9 + "' }.status", equalTo("SUBMITTED"));
    }

    private String stored(String sql) {
        return servers.database().text(sql, UUID.fromString(phq9));
    }

    private String may(String table, String privilege) {
        return servers.database()
                .text("SELECT has_table_privilege('service_app', '" + table + "', '" + privilege + "')");
    }

    private long flags() {
        return servers.database().number("SELECT count(*) FROM risk_flag WHERE person_id = ?", ben.id());
    }
}
