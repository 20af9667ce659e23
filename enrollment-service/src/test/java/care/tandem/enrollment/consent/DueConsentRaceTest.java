package care.tandem.enrollment.consent;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.enrollment.Pair;
import care.tandem.enrollment.Steps;
import care.tandem.enrollment.Together;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A consent's date comes in the moment in which joint work is opened. Threads and the real database decide the order; when
 * the date comes is steered from round to round to where the opening just succeeds or just fails.
 */
@QuarkusTest
@WithTandemServers
class DueConsentRaceTest {

    private static final int ROUNDS = 40;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Inject
    DueConsents due;

    @Inject
    TandemClock clock;

    RunningServers servers;

    private Duration ahead = Duration.ZERO;
    private long waitNanos = Duration.ofMillis(5).toNanos();

    @AfterEach
    void backToTheHour() {
        clock.advance(ahead.negated());
    }

    private UUID anaSignsForAnHour(Pair pair) {
        return Steps.sign(
                pair.ana, "JOINT_WORK", ", \"until\": \"" + clock.instant().plus(AN_HOUR) + "\"");
    }

    private int dateComes() {
        LockSupport.parkNanos(waitNanos);
        ahead = ahead.plus(AN_HOUR);
        clock.advance(AN_HOUR);
        return jobRuns();
    }

    private int jobRuns() {
        due.endDue();
        return 200;
    }

    private static int open(Pair pair) {
        return Steps.act(pair.clinician, pair.coupleId, "OPEN").statusCode();
    }

    /** Later where the date came before every opening, else earlier: the next round is nearer to the narrow moment. */
    private void steer(boolean wasOpened) {
        waitNanos = wasOpened ? waitNanos * 3 / 4 : waitNanos * 4 / 3 + 100_000;
    }

    private void assertNothingOutlived(Pair pair) {
        var database = servers.database();
        assertThat(database.text("SELECT permit FROM joint_work WHERE couple_id = ?", pair.coupleId))
                .isNull();
        assertThat(database.text(
                        "SELECT record ->> 'jointPermit' FROM roster_couple WHERE couple_id = ?", pair.coupleId))
                .isNull();
        assertThat(database.text("SELECT record ->> 'consents' FROM roster_person WHERE person_id = ?", pair.ana.id()))
                .doesNotContain("JOINT_WORK");
    }

    private long deadlocks() {
        return servers.database().number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
    }

    private long endsByDate(Pair pair) {
        return servers.database()
                .number(
                        "SELECT count(*) FROM audit WHERE operation = 'endDueConsents' AND ? = ANY (persons)",
                        pair.ana.id());
    }

    @Test
    void noPermitOutlivesAConsentWhoseDateComesWhileItIsOpened() throws Exception {
        var pair = Pair.admitted();
        pair.benSigns();
        var deadlocksBefore = deadlocks();
        Callable<Integer> open = () -> open(pair);
        var opened = 0;

        for (var round = 0; round < ROUNDS; round++) {
            anaSignsForAnHour(pair);
            var got = Together.run(List.of(open, this::dateComes, open, this::jobRuns));

            assertThat(got).as("round %s", round).isSubsetOf(200, 409);
            assertNothingOutlived(pair);
            var wasOpened = got.get(0) == 200 || got.get(2) == 200;
            opened += wasOpened ? 1 : 0;
            steer(wasOpened);
        }

        assertThat(opened).as("rounds in which it was opened before the date").isBetween(1, ROUNDS - 1);
        assertThat(endsByDate(pair)).isEqualTo(ROUNDS);
        assertThat(deadlocks()).isEqualTo(deadlocksBefore);
    }

    @Test
    void aDateTwoRevocationsAndAnOpeningAtOnceLeaveNothing() throws Exception {
        var pair = Pair.admitted();
        var deadlocksBefore = deadlocks();

        for (var round = 0; round < ROUNDS / 4; round++) {
            var consent = anaSignsForAnHour(pair);
            pair.benSigns();
            var got = Together.run(List.<Callable<Integer>>of(
                    () -> open(pair),
                    this::dateComes,
                    () -> Steps.revoke(pair.ana, consent).statusCode(),
                    () -> Steps.revoke(pair.ana, consent).statusCode(),
                    () -> Steps.revoke(pair.ben, pair.benJoint()).statusCode()));

            assertThat(got.get(0)).isIn(200, 409);
            assertThat(got.subList(2, 5)).containsOnly(200);
            assertNothingOutlived(pair);
            steer(got.get(0) == 200);
        }

        assertThat(servers.database()
                        .column(
                                "SELECT DISTINCT ended_as FROM consent WHERE kind = 'JOINT_WORK' AND person_id = ?",
                                pair.ana.id()))
                .isSubsetOf("REVOKED", "ENDED");
        assertThat(deadlocks()).isEqualTo(deadlocksBefore);
    }
}
