package care.tandem.platform.observe;

import care.tandem.platform.roster.Roster;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Figures of the walls: outbox, dead keys, what is not sealed, roster. Measured every few seconds, not at each scrape. */
@ApplicationScoped
class WallMetrics {

    private static final Logger LOG = Logger.getLogger(WallMetrics.class);

    private record Figures(
            double outboxDepth,
            double outboxAgeSeconds,
            double deadKeys,
            double unsealedAgeSeconds,
            double rosterAgeSeconds) {

        static final Figures UNKNOWN = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    @Inject
    EntityManager entities;

    @Inject
    Roster roster;

    @Inject
    MeterRegistry metrics;

    private final AtomicReference<Figures> figures = new AtomicReference<>(Figures.UNKNOWN);

    void register(@Observes StartupEvent event) {
        metrics.gauge("tandem_outbox_depth", figures, f -> f.get().outboxDepth());
        metrics.gauge("tandem_outbox_age_seconds", figures, f -> f.get().outboxAgeSeconds());
        metrics.gauge("tandem_dead_keys", figures, f -> f.get().deadKeys());
        metrics.gauge("tandem_audit_unsealed_age_seconds", figures, f -> f.get().unsealedAgeSeconds());
        metrics.gauge("tandem_roster_age_seconds", figures, f -> f.get().rosterAgeSeconds());
    }

    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            figures.set(QuarkusTransaction.requiringNew().call(this::read));
        } catch (RuntimeException e) {
            figures.set(Figures.UNKNOWN);
            LOG.warnf("figures cannot be measured: %s", e.toString());
        }
    }

    private Figures read() {
        var row = (Object[]) entities.createNativeQuery("""
                        SELECT (SELECT count(*) FROM outbox),
                               (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(at)), 0) FROM outbox),
                               (SELECT count(*) FROM dead_key),
                               (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(at)), 0) FROM audit_unsealed)
                        """).getSingleResult();
        return new Figures(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                roster.age().seconds());
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
