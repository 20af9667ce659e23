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
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands on the list of flags, for whom, and until when. */
@QuarkusTest
@WithTandemServers
class RiskFlagTest {

    @Inject
    TestRoster roster;

    @Inject
    TandemClock clock;

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
    void aCalmAnswerRaisesNothing() {
        var calm = roster.person().publish();
        Steps.answerPhq9(calm.token(), Steps.CALM);

        assertThat(Steps.flagsOf(calm.id(), onCall)).isEmpty();
    }

    @Test
    void aFlagThatNobodyLooksAtBecomesOverdue() {
        Steps.later(clock, Duration.ofHours(5), () -> {
            assertThat(Steps.flagsOf(ben.id(), Tokens.lead()).get(0)).containsEntry("overdue", true);
            Api.as(Tokens.lead())
                    .get("/api/v1/risk-flags?overdue=true&limit=200")
                    .then()
                    .body("items.findAll { it.personId == '" + ben.id() + "' }.size()", equalTo(1));
        });
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
}
