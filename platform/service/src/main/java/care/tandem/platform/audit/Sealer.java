package care.tandem.platform.audit;

import care.tandem.platform.gate.Gate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Seals what was written, every second, and at once while there is more. */
@ApplicationScoped
class Sealer {

    /** Rows of one seal. */
    static final int ROWS = 1_000;

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    /** When it was, unless it was another's turn, and how many rows it sealed. */
    private record Round(Optional<Instant> at, int rows) {}

    @Inject
    Chain chain;

    @Inject
    Marks marks;

    @Inject
    Gate gate;

    @Inject
    MeterRegistry metrics;

    private Counter failures;
    private final AtomicReference<Instant> firstSuccess = new AtomicReference<>();

    @PostConstruct
    void register() {
        failures = metrics.counter("tandem_audit_sealer_failures");
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepSealing() {
        if (!gate.isOpen()) {
            return;
        }
        try {
            sealAll();
        } catch (RuntimeException e) {
            failures.increment();
            LOG.warnf("the audit is not sealed now: %s", e.toString());
        }
    }

    /** All that waits, unless another replica is at it. */
    void sealAll() {
        Round round;
        do {
            round = QuarkusTransaction.requiringNew().call(this::seal);
            round.at().ifPresent(at -> firstSuccess.compareAndSet(null, at));
        } while (round.rows() == ROWS);
    }

    /** By the database's time: from then on nothing that waits has an excuse. */
    Optional<Instant> firstSuccess() {
        return Optional.ofNullable(firstSuccess.get());
    }

    private Round seal() {
        var now = chain.takeTurn();
        if (now.isEmpty()) {
            return new Round(now, 0);
        }
        var rows = marks.take(ROWS);
        if (!rows.isEmpty()) {
            chain.append(chain.last(), now.get(), rows);
        }
        return new Round(now, rows.size());
    }
}
