package care.tandem.platform.restore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether an instance of this service runs on this database: its sessions are older than this program. */
@ApplicationScoped
class Instances {

    private static final String OLDER = """
            SELECT 1 FROM pg_stat_activity
            WHERE datname = current_database() AND application_name IN (?1, 'relay')
              AND backend_start < clock_timestamp() - make_interval(secs => ?2)
            """;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    boolean areRunning() {
        var uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return !entities.createNativeQuery(OLDER)
                .setParameter(1, service)
                .setParameter(2, uptime.toMillis() / 1000.0)
                .getResultList()
                .isEmpty();
    }
}
