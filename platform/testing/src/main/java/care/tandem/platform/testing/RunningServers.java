package care.tandem.platform.testing;

import care.tandem.local.KafkaBroker;
import care.tandem.local.PostgresServer;

/** The servers behind the tests, to be stopped, killed, paused and started again by a test about that. */
public record RunningServers(PostgresServer postgres, KafkaBroker kafka) {

    public static final String DATABASE = "service";

    /** Reads and changes rows behind the service's back, as the schema's superuser. */
    public Backdoor database() {
        return new Backdoor(postgres.jdbcUrl(DATABASE), postgres.superuser());
    }
}
