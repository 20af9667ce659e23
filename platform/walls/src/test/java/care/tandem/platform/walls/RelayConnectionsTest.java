package care.tandem.platform.walls;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The database ends the relay's sessions when they are idle for 15 s: only a frozen process may let that happen. */
@QuarkusTest
@WithTandemServers
class RelayConnectionsTest {

    private static final int CALLS = 40;
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(100);

    RunningServers servers;

    @Test
    void howeverOftenTheHolderIsCalledNoneOfItsConnectionsGrowsIdle() {
        for (var call = 0; call < CALLS; call++) {
            servers.database().run("NOTIFY outbox");
            LockSupport.parkNanos(BETWEEN_CALLS.toNanos());
        }

        assertThat(servers.database().column("""
                        SELECT query FROM pg_stat_activity WHERE application_name = 'relay'
                        AND clock_timestamp() - state_change > interval '3 seconds'
                        """)).isEmpty();
        assertThat(servers.database().number("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'relay'"))
                .isGreaterThanOrEqualTo(2);
    }
}
