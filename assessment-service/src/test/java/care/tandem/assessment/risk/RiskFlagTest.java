package care.tandem.assessment.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.assessment.Steps;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class RiskFlagTest {

    @Inject
    TestRoster roster;

    @Inject
    TandemClock clock;

    @Inject
    OverdueFlags overdueFlags;

    @Inject
    MeterRegistry metrics;

    RunningServers servers;

    private final Tokens treating = Steps.someClinician();
    private final Tokens onCall = Steps.someClinician();
    private PersonBuilder ben;

    @BeforeEach
    void benAnswersInDanger() {
        ben = roster.person().named("Ben").treatedBy(treating).publish();
        Steps.watching(onCall);
        Steps.answerPhq9(ben.token(), Steps.IN_DANGER).then().statusCode(202);
    }

    @Test
    void aFlagStandsOnTheOnCallListAtOnce() {
        var flags = Steps.flagsOf(ben.id(), onCall);

        assertThat(flags).hasSize(1);
        assertThat(flags.get(0))
                .containsEntry("kind", "SELF_HARM_ANSWER")
                .containsEntry("status", "OPEN")
                .containsEntry("firstName", "Ben")
                .containsEntry("overdue", false)
                .containsOnlyKeys(
                        "riskFlagId",
                        "personId",
                        "firstName",
                        "kind",
                        "raisedAt",
                        "dueAt",
                        "status",
                        "overdue",
                        "presses");
        var raised = Instant.parse((String) flags.get(0).get("raisedAt"));
        assertThat(Instant.parse((String) flags.get(0).get("dueAt"))).isEqualTo(raised.plus(Duration.ofHours(4)));
    }

    @Test
    void treatingCliniciansAndTheLeadSeeItAndOtherCliniciansDoNot() {
        assertThat(Steps.flagsOf(ben.id(), treating)).hasSize(1);
        assertThat(Steps.flagsOf(ben.id(), Tokens.lead())).hasSize(1);
        assertThat(Steps.flagsOf(ben.id(), Steps.someClinician())).isEmpty();
        Api.as(Tokens.coordinator()).get("/api/v1/risk-flags").then().statusCode(403);
        Api.as(Tokens.auditor()).get("/api/v1/risk-flags").then().statusCode(403);
    }

    @Test
    void whoIsNoLongerOnCallSeesNothingMore() {
        Steps.watching(Steps.someClinician());

        assertThat(Steps.flagsOf(ben.id(), onCall)).isEmpty();
        acknowledge(onCall, "").then().statusCode(404);
    }

    @Test
    void aCalmAnswerRaisesNothing() {
        var calm = roster.person().publish();
        Steps.answerPhq9(calm.token(), Steps.CALM);

        assertThat(Steps.flagsOf(calm.id(), onCall)).isEmpty();
    }

    @Test
    void theFirstWhoAcknowledgesTakesItOnAndOthersSeeWho() {
        acknowledge(onCall, "I call now.")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedBy", equalTo(onCall.subject()))
                .body("note", equalTo("I call now."));

        acknowledge(treating, "Me too.")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(onCall.subject()))
                .body("note", equalTo("I call now."));
    }

    @Test
    void ofManyWhoAcknowledgeAtOnceExactlyOneIsRecorded() throws Exception {
        var clinicians =
                IntStream.range(0, 8).mapToObj(i -> Steps.someClinician()).toList();
        Steps.watching(clinicians.toArray(Tokens[]::new));
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> acts = clinicians.stream()
                    .map(c -> (Callable<String>) () ->
                            acknowledge(c, "").then().statusCode(200).extract().path("acknowledgedBy"))
                    .toList();
            var named = pool.invokeAll(acts).stream()
                    .map(RiskFlagTest::valueOf)
                    .distinct()
                    .toList();

            assertThat(named).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void strangersCannotAcknowledgeNorTellAFlagFromNone() {
        var stranger = acknowledge(Steps.someClinician(), "")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var invented = Api.as(Steps.someClinician())
                .body(Map.of())
                .post("/api/v1/risk-flags/" + UUID.randomUUID() + "/acknowledgement")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(stranger).isEqualTo(invented);
        Api.as(ben.token())
                .body(Map.of())
                .post("/api/v1/risk-flags/" + flagId() + "/acknowledgement")
                .then()
                .statusCode(403);
    }

    @Test
    void aFlagThatNobodyLooksAtBecomesOverdueAndTheLeadIsPagedOnce() {
        var paged = metrics.counter("tandem_risk_flags_lead_paged");
        clock.advance(Duration.ofHours(5));
        try {
            overdueFlags.pageTheLead();
            var once = paged.count();
            overdueFlags.pageTheLead();

            assertThat(once).isPositive();
            assertThat(paged.count()).isEqualTo(once);
            assertThat(Steps.flagsOf(ben.id(), Tokens.lead()).get(0)).containsEntry("overdue", true);
            assertThat(metrics.get("tandem_risk_flags_overdue").gauge().value()).isPositive();
            Api.as(Tokens.lead())
                    .get("/api/v1/risk-flags?overdue=true&limit=200")
                    .then()
                    .body("items.findAll { it.personId == '" + ben.id() + "' }.size()", equalTo(1));
        } finally {
            clock.advance(Duration.ofHours(-5));
        }
    }

    @Test
    void afterAWhileAnAcknowledgedFlagLeavesTheOnCallListButNotTheTreatingOne() {
        acknowledge(onCall, "");
        assertThat(Steps.flagsOf(ben.id(), onCall)).hasSize(1);

        clock.advance(Duration.ofHours(13));
        try {
            assertThat(Steps.flagsOf(ben.id(), onCall)).isEmpty();
            assertThat(Steps.flagsOf(ben.id(), treating)).hasSize(1);
        } finally {
            clock.advance(Duration.ofHours(-13));
        }
    }

    @Test
    void readingTheListIsInTheAudit() {
        Steps.flagsOf(ben.id(), onCall);

        assertThat(servers.database()
                        .number(
                                "SELECT count(*) FROM audit WHERE ? = ANY(persons) AND operation = 'listRiskFlags'"
                                        + " AND relation = 'ON_CALL' AND actor = ?",
                                ben.id(),
                                onCall.subject()))
                .isPositive();
    }

    @Test
    void theListIsReadOnWithItsCursor() {
        Steps.pressAlarm(ben.token());

        String next = Api.as(treating)
                .get("/api/v1/risk-flags?limit=1")
                .then()
                .extract()
                .path("next");
        Api.as(treating)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/api/v1/risk-flags")
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("SELF_HARM_ANSWER"));
        Api.as(Tokens.lead())
                .queryParam("cursor", next)
                .get("/api/v1/risk-flags")
                .then()
                .statusCode(400);
    }

    private Response acknowledge(Tokens clinician, String note) {
        return Api.as(clinician).body(Map.of("note", note)).post("/api/v1/risk-flags/" + flagId() + "/acknowledgement");
    }

    private String flagId() {
        return servers.database().text("SELECT risk_flag_id FROM risk_flag WHERE person_id = ?", ben.id());
    }

    private static String valueOf(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
