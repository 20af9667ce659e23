package care.tandem.assessment.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.assessment.Steps;
import care.tandem.local.OwnThread;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While nobody can tell who may what: safety goes on, disclosure stops. */
@QuarkusTest
@WithTandemServers
class StaleRosterTest {

    private static final Tokens CLINIC_A = Tokens.clinic("clinic-a", "progress:read");

    @Inject
    TestRoster roster;

    RunningServers servers;

    private final Tokens treating = Steps.someClinician();
    private final Tokens onCall = Steps.someClinician();
    private PersonBuilder ben;

    @BeforeEach
    void benIsKnown() {
        ben = roster.person()
                .treatedBy(treating)
                .disclosingTo("clinic-a", DisclosedFact.PROGRESS)
                .publish();
        Steps.watching(onCall);
    }

    @AfterEach
    void theRosterIsFreshAgain() {
        roster.beatAgain();
    }

    @Test
    void onesOwnRecordAndSafetyGoOnHoweverOldTheRosterIs() {
        goStale(Duration.ofDays(2));

        Steps.answerPhq9(ben.token(), Steps.IN_DANGER).then().statusCode(202);
        Steps.pressAlarm(ben.token()).then().statusCode(202);
        Api.as(ben.token()).get("/api/v1/persons/me/results").then().statusCode(200);
        assertThat(Steps.flagsOf(ben.id(), onCall)).hasSize(2);
        assertThat(Steps.flagsOf(ben.id(), Tokens.lead())).hasSize(2);
        var id = Steps.flagsOf(ben.id(), onCall).get(0).get("riskFlagId");
        Steps.acknowledge(onCall, id).then().statusCode(200);
    }

    @Test
    void treatingCliniciansGoOnForHalfADayRecordedAsStale() {
        goStale(Duration.ofHours(11));

        Api.as(treating).get("/api/v1/persons/" + ben.id() + "/results").then().statusCode(200);

        assertThat(servers.database()
                        .text(
                                "SELECT stale FROM audit WHERE ? = ANY(persons) AND actor = ? AND operation = 'listResults'",
                                ben.id(),
                                treating.subject()))
                .isEqualTo("t");
    }

    @Test
    void afterHalfADayTreatingCliniciansAreRefused() {
        goStale(Duration.ofHours(13));

        Api.as(treating).get("/api/v1/persons/" + ben.id() + "/results").then().statusCode(503);
        Api.as(treating).get("/api/v1/risk-flags").then().statusCode(503);
    }

    @Test
    void clinicsAndParticipantsCannotTellARealPersonFromAnInventedOne() {
        goStale(Duration.ofMinutes(1));

        for (var id : new UUID[] {ben.id(), UUID.randomUUID()}) {
            Api.as(CLINIC_A)
                    .get("/api/v1/persons/" + id + "/progress")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("type", equalTo("/problems/access-state-unknown"));
        }
        var ana = Tokens.participant("ana-" + UUID.randomUUID());
        var bens =
                servers.database().text("SELECT assignment_id FROM assignment WHERE person_id = ? LIMIT 1", ben.id());
        Api.as(ana).get("/api/v1/persons/" + ben.id() + "/results").then().statusCode(503);
        Steps.submit(ana, bens).then().statusCode(503);
        Steps.submit(ana, UUID.randomUUID().toString()).then().statusCode(503);
    }

    /** A beat that is still on its way when the heart stops must not make the roster young again. */
    private void goStale(Duration age) {
        var untilNoBeatIsOnItsWay = OwnThread.run(() -> {
            for (var i = 0; i < 20; i++) {
                servers.database()
                        .run("UPDATE consumed_partition SET last_beat = clock_timestamp() - interval '" + age + "'");
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        });
        roster.goStale(age);
        untilNoBeatIsOnItsWay.join();
    }
}
