package care.tandem.assessment.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import care.tandem.assessment.Steps;
import care.tandem.local.OwnThread;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class AlarmTest {

    @Inject
    TestRoster roster;

    @Inject
    TandemClock clock;

    RunningServers servers;

    private final Tokens onCall = Steps.someClinician();
    private PersonBuilder ben;

    @BeforeEach
    void benIsInCare() {
        ben = roster.person().publish();
        Steps.watching(onCall);
    }

    @Test
    void aPressIsOnTheOnCallListAtOnceWithAShortDeadline() {
        Steps.pressAlarm(ben.token())
                .then()
                .statusCode(202)
                .body("crisisHelp.lines.number", contains("911", "988", "1-800-799-7233"));

        var flags = Steps.flagsOf(ben.id(), onCall);
        assertThat(flags).hasSize(1);
        assertThat(flags.get(0)).containsEntry("kind", "ALARM").containsEntry("status", "OPEN");
        assertThat(servers.database().text("SELECT due_at - raised_at FROM risk_flag WHERE person_id = ?", ben.id()))
                .isEqualTo("00:15:00");
    }

    @Test
    void aPressNeedsNeitherBodyNorKey() {
        Api.anonymously()
                .header("Authorization", "Bearer " + ben.token().sign())
                .post("/api/v1/alarms")
                .then()
                .statusCode(202);
    }

    @Test
    void pressesOfOneMinuteFoldIntoOneAlarm() throws Exception {
        var statuses = Together.run(12, i -> Steps.pressAlarm(ben.token()).statusCode());

        assertThat(statuses).containsOnly(202);
        var flags = Steps.flagsOf(ben.id(), onCall);
        assertThat(flags).hasSize(1);
        assertThat(flags.get(0)).containsEntry("presses", 12);
    }

    @Test
    void aPressThatMeetsAnotherOneStillUnderWayWaitsForItAndFoldsIn() throws Exception {
        try (var other = servers.database().connect()) {
            other.setAutoCommit(false);
            try (var press = other.prepareStatement("""
                    INSERT INTO risk_flag (risk_flag_id, person_id, kind, raised_at, due_at, folds_until, status)
                    VALUES (gen_random_uuid(), ?, 'ALARM', now(), now() + interval '15 min', now() + interval '1 min',
                            'OPEN')
                    """)) {
                press.setObject(1, ben.id());
                press.executeUpdate();
            }
            var second = OwnThread.call(() -> Steps.pressAlarm(ben.token()));
            await().during(Duration.ofMillis(400)).until(() -> !second.isDone());
            other.commit();

            second.get().then().statusCode(202);
        }

        var flags = Steps.flagsOf(ben.id(), onCall);
        assertThat(flags).hasSize(1);
        assertThat(flags.get(0)).containsEntry("presses", 2);
    }

    @Test
    void aPressAfterAMinuteIsAnotherAlarm() {
        Steps.pressAlarm(ben.token());
        Steps.later(
                clock,
                Duration.ofSeconds(61),
                () -> Steps.pressAlarm(ben.token()).then().statusCode(202));

        assertThat(Steps.flagsOf(ben.id(), onCall)).hasSize(2);
    }

    @Test
    void aPressAfterTheAcknowledgementIsNeverSwallowed() {
        Steps.pressAlarm(ben.token());
        var id = Steps.flagsOf(ben.id(), onCall).get(0).get("riskFlagId");
        Steps.acknowledge(onCall, id).then().statusCode(200);

        Steps.pressAlarm(ben.token()).then().statusCode(202);

        assertThat(Steps.flagsOf(ben.id(), onCall))
                .extracting(flag -> flag.get("status"))
                .containsExactlyInAnyOrder("OPEN", "ACKNOWLEDGED");
    }

    @Test
    void onlyParticipantsHaveAButton() {
        Api.as(onCall).post("/api/v1/alarms").then().statusCode(403);
        Api.as(Tokens.clinic("clinic-a", "progress:read"))
                .post("/api/v1/alarms")
                .then()
                .statusCode(403);
    }
}
