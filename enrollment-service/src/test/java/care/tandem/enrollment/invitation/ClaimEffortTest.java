package care.tandem.enrollment.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.enrollment.Someone;
import care.tandem.enrollment.Steps;
import care.tandem.platform.testing.Asked;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long an answer takes is an answer, too: what is asked of the database decides it. */
@QuarkusTest
@WithTandemServers
class ClaimEffortTest {

    @Inject
    Asked asked;

    @Inject
    TandemClock clock;

    @Inject
    MeterRegistry metrics;

    @Test
    void noRefusalAsksMoreOfTheDatabaseThanThatOfAWrongCode() {
        var ana = interviewed();
        var replaced = Steps.code(ana);
        var used = Steps.code(ana);
        Steps.claim(ana.login(), used).then().statusCode(200);
        var ben = interviewed();
        var open = Steps.code(ben);
        var wrong = statementsOf(newLogin(), "0000-0000-0000");

        assertThat(wrong).isPositive();
        assertThat(statementsOf(newLogin(), replaced)).as("replaced").isEqualTo(wrong);
        assertThat(statementsOf(newLogin(), used)).as("used").isEqualTo(wrong);
        assertThat(statementsOf(ana.login(), open))
                .as("by a login that is bound")
                .isEqualTo(wrong);
        clock.advance(Duration.ofDays(8));
        try {
            assertThat(statementsOf(newLogin(), open)).as("expired").isEqualTo(wrong);
        } finally {
            clock.advance(Duration.ofDays(-8));
        }
        Steps.claim(ben.login(), open).then().statusCode(200);
    }

    @Test
    void refusedCodesAreCountedForWhoeverWatchesTheDoor() {
        var before = refused();

        Steps.claim(newLogin(), "0000-0000-0000").then().statusCode(409);

        assertThat(refused()).isEqualTo(before + 1);
    }

    private double refused() {
        return metrics.counter("tandem.codes.refused").count();
    }

    private int statementsOf(Tokens login, String code) {
        return asked.by(() -> Steps.claim(login, code).then().statusCode(409)).size();
    }

    private static Someone interviewed() {
        var someone = Steps.newcomer("Ana", Steps.newClinician());
        Steps.interview(someone, true);
        return someone;
    }

    private static Tokens newLogin() {
        return Tokens.participant("login-" + UUID.randomUUID());
    }
}
