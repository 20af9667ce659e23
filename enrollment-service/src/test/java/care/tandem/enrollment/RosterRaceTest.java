package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.OwnThread;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What happens at the same moment to both partners' facts; the rows are held from outside so that both surely wait. */
@QuarkusTest
@WithTandemServers
class RosterRaceTest {

    RunningServers servers;

    private String permit(Pair pair) {
        return servers.database()
                .text("SELECT record ->> 'jointPermit' FROM roster_couple WHERE couple_id = ?", pair.coupleId);
    }

    private boolean consentsToJointWork(UUID personId) {
        return servers.database()
                .text("SELECT record ->> 'consents' FROM roster_person WHERE person_id = ?", personId)
                .contains("JOINT_WORK");
    }

    private long waiting() {
        return servers.database()
                .number(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename LIKE '%_app'");
    }

    /** Both requests wait, in this order, for what the test holds; then it lets go. */
    private List<Integer> inThisOrder(Pair pair, Supplier<Integer> first, Supplier<Integer> second)
            throws SQLException {
        try (var holder = servers.database().connect()) {
            holder.setAutoCommit(false);
            try (var statement =
                    holder.prepareStatement("SELECT 1 FROM roster_couple WHERE couple_id = ? FOR UPDATE")) {
                statement.setObject(1, pair.coupleId);
                statement.executeQuery();
            }
            var one = OwnThread.call(first);
            Awaitility.await().until(() -> waiting() == 1);
            var two = OwnThread.call(second);
            Awaitility.await().until(() -> waiting() == 2);
            holder.commit();
            return List.of(one.join(), two.join());
        }
    }

    private int open(Pair pair) {
        return Steps.act(pair.clinician, pair.coupleId, "OPEN").statusCode();
    }

    private int anaRevokes(Pair pair) {
        return Steps.revoke(pair.ana, pair.anaJoint()).statusCode();
    }

    private static Pair readyToOpen() {
        var pair = Pair.inJointWork();
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "PAUSE"));
        return pair;
    }

    @Test
    void aRevocationBehindAnOpeningEndsWhatItOpened() throws Exception {
        var pair = readyToOpen();

        var statuses = inThisOrder(pair, () -> open(pair), () -> anaRevokes(pair));

        assertThat(statuses).containsExactly(200, 200);
        assertThat(permit(pair)).isNull();
    }

    @Test
    void anOpeningBehindARevocationIsNotPossible() throws Exception {
        var pair = readyToOpen();

        var statuses = inThisOrder(pair, () -> anaRevokes(pair), () -> open(pair));

        assertThat(statuses).containsExactly(200, 409);
        assertThat(permit(pair)).isNull();
    }

    @Test
    void aFirstOpeningBehindARevocationIsNotPossible() throws Exception {
        var pair = Pair.admitted();
        pair.anaSigns();
        pair.benSigns();

        var statuses = inThisOrder(pair, () -> anaRevokes(pair), () -> open(pair));

        assertThat(statuses).containsExactly(200, 409);
        assertThat(permit(pair)).isNull();
    }

    @Test
    void twoRevocationsAtOnceDoNotBringOneAnotherBack() throws Exception {
        var pair = Pair.inJointWork();

        var statuses = inThisOrder(
                pair,
                () -> anaRevokes(pair),
                () -> Steps.revoke(pair.ben, pair.benJoint()).statusCode());

        assertThat(statuses).containsExactly(200, 200);
        assertThat(permit(pair)).isNull();
        assertThat(consentsToJointWork(pair.ana.id())).isFalse();
        assertThat(consentsToJointWork(pair.ben.id())).isFalse();
        assertThat(servers.database().number("SELECT count(*) FROM joint_task WHERE couple_id = ?", pair.coupleId))
                .isEqualTo(1);
    }

    @Test
    void twoConsentsOfOnePersonRevokedAtOnceAreBothGone() throws Exception {
        var pair = Pair.inJointWork();
        var disclosure = Steps.discloseTo(pair.ana, "clinic-a", "EPISODE");

        inThisOrder(
                pair,
                () -> anaRevokes(pair),
                () -> Steps.revoke(pair.ana, disclosure).statusCode());

        assertThat(servers.database()
                        .text("SELECT record ->> 'consents' FROM roster_person WHERE person_id = ?", pair.ana.id()))
                .doesNotContain("JOINT_WORK", "DISCLOSE_TO_CLINIC");
    }

    @RepeatedTest(5)
    void whateverTheOrderThereIsNoPermitWithoutBothConsents() throws Exception {
        var pair = readyToOpen();
        Callable<Integer> open = () -> open(pair);
        Callable<Integer> ana = () -> anaRevokes(pair);
        Callable<Integer> ben = () -> Steps.revoke(pair.ben, pair.benJoint()).statusCode();

        assertThat(Together.run(List.of(open, ana, open, ben))).doesNotContain(500, 503, 404);

        assertThat(permit(pair)).isNull();
        assertThat(consentsToJointWork(pair.ana.id())).isFalse();
        assertThat(consentsToJointWork(pair.ben.id())).isFalse();
    }
}
