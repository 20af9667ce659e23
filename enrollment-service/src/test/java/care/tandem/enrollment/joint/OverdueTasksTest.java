package care.tandem.enrollment.joint;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.enrollment.Pair;
import care.tandem.enrollment.Steps;
import care.tandem.enrollment.Together;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class OverdueTasksTest {

    @Inject
    OverdueTasks overdue;

    @Inject
    TandemClock clock;

    @Inject
    MeterRegistry metrics;

    RunningServers servers;

    @Test
    void pastTheLimitTheLeadIsPagedOnceAndTheNumberShows() {
        var pair = Pair.inJointWork();
        Steps.revoke(pair.ana, pair.anaJoint());

        clock.advance(Duration.ofDays(15));
        try {
            overdue.pageLead();
        } finally {
            clock.advance(Duration.ofDays(-15));
        }

        assertThat(servers.database().text("SELECT lead_paged_at FROM joint_task WHERE couple_id = ?", pair.coupleId))
                .isNotNull();
        assertThat(metrics.get("tandem.joint.tasks.overdue").gauge().value()).isPositive();
        assertThat(servers.database().text("SELECT face FROM joint_work WHERE couple_id = ?", pair.coupleId))
                .isNotNull();
    }

    @Test
    void pagingIsRecordedOnceAlsoWhenTwoReplicasDoItAtOnce() throws Exception {
        var pair = Pair.inJointWork();
        Steps.revoke(pair.ana, pair.anaJoint());
        Callable<Boolean> page = () -> {
            overdue.pageLead();
            return true;
        };

        clock.advance(Duration.ofDays(15));
        try {
            Together.run(List.of(page, page, page));
        } finally {
            clock.advance(Duration.ofDays(-15));
        }

        assertThat(servers.database().column("""
                        SELECT concat_ws('|', actor, operation, deed, cardinality(persons), relation) FROM audit
                        WHERE actor_kind = 'program' AND couple_id = ? AND persons @> ARRAY[?::uuid, ?::uuid]
                        """, pair.coupleId, pair.ana.id(), pair.ben.id()))
                .containsExactly("enrollment-service|pageLead|WRITE|2|PROGRAM");
    }
}
