package care.tandem.assessment.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.assessment.Steps;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody takes a flag on: who may, who is recorded, and what becomes of it. */
@QuarkusTest
@WithTandemServers
class RiskFlagAcknowledgementTest {

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

        var named = Together.run(
                8,
                i -> acknowledge(clinicians.get(i), "")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("acknowledgedBy"));

        assertThat(named.stream().distinct()).hasSize(1);
    }

    @Test
    void strangersCannotAcknowledgeNorTellAFlagFromNone() {
        var stranger = acknowledge(Steps.someClinician(), "")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var invented = Steps.acknowledge(Steps.someClinician(), UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(stranger).isEqualTo(invented);
        Steps.acknowledge(ben.token(), flagId()).then().statusCode(403);
    }

    @Test
    void whoIsNoLongerOnCallSeesNothingMore() {
        Steps.watching(Steps.someClinician());

        assertThat(Steps.flagsOf(ben.id(), onCall)).isEmpty();
        acknowledge(onCall, "").then().statusCode(404);
    }

    @Test
    void afterAWhileAnAcknowledgedFlagLeavesTheOnCallListButNotTheTreatingOne() {
        acknowledge(onCall, "");
        assertThat(Steps.flagsOf(ben.id(), onCall)).hasSize(1);

        Steps.later(clock, Duration.ofHours(13), () -> {
            assertThat(Steps.flagsOf(ben.id(), onCall)).isEmpty();
            assertThat(Steps.flagsOf(ben.id(), treating)).hasSize(1);
        });
    }

    private Response acknowledge(Tokens clinician, String note) {
        return Steps.acknowledge(clinician, flagId(), note);
    }

    private String flagId() {
        return servers.database().text("SELECT risk_flag_id FROM risk_flag WHERE person_id = ?", ben.id());
    }
}
