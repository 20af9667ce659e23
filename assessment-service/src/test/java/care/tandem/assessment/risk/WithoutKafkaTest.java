package care.tandem.assessment.risk;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.assessment.Steps;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A human is on the other end, with the broker down too. */
@QuarkusTest
@WithTandemServers
class WithoutKafkaTest {

    @Inject
    TestRoster roster;

    RunningServers servers;

    @Test
    void flagsAndAlarmsAreRaisedShownAndAnsweredWithKafkaStopped() {
        var ben = roster.person().publish();
        var onCall = Steps.someClinician();
        Steps.watching(onCall);
        servers.kafka().kill();
        try {
            Steps.answerPhq9(ben.token(), Steps.IN_DANGER).then().statusCode(202);
            Steps.pressAlarm(ben.token()).then().statusCode(202);

            var flags = Steps.flagsOf(ben.id(), onCall);
            assertThat(flags).hasSize(2);
            Steps.acknowledge(onCall, flags.get(0).get("riskFlagId"), "Called.")
                    .then()
                    .statusCode(200);
        } finally {
            servers.kafka().restart();
            roster.beatAgain();
        }
    }
}
