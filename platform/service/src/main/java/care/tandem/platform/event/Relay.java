package care.tandem.platform.event;

import care.tandem.platform.command.Serving;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox, one relay per service. It never remembers a position: rows commit late, so each round reads what
 * is visible. Whatever fails closes both connection and producer, and it begins again at the lock.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long PAUSE_AFTER_FAILURE_MS = 500;

    @Inject
    RelaySettings settings;

    @Inject
    RosterSettings rosterSettings;

    @Inject
    OutboxConnection.Factory connections;

    @Inject
    Serving serving;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    void start(@Observes StartupEvent event) {
        if (!serving.isOn()) {
            return;
        }
        thread = new Thread(this::run, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    /** Something was committed to the outbox. */
    public void wake() {
        wakes.release();
    }

    private void run() {
        while (!stopping) {
            try {
                holdLockAndPublish();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                metrics.counter("tandem_relay_failures").increment();
                LOG.warnf("relay begins again: %s", e.toString());
                waitForWakeOr(PAUSE_AFTER_FAILURE_MS);
            }
        }
    }

    private void holdLockAndPublish() throws Exception {
        try (var outbox = connections.open()) {
            while (!outbox.tryLock()) {
                waitForWakeOr(settings.pollEvery().toMillis());
                if (stopping) {
                    return;
                }
            }
            try (var publisher = new Publisher(service, bootstrapServers)) {
                var beat = new BeatSchedule(rosterSettings);
                while (!stopping) {
                    publishOnce(outbox, publisher, beat);
                }
            }
        }
    }

    private void publishOnce(OutboxConnection outbox, Publisher publisher, BeatSchedule beat) throws Exception {
        var readAt = outbox.now();
        var rows = outbox.read();
        var drained = rows.size() < OutboxConnection.BATCH;
        var beating = drained && beat.isDue();
        if (!rows.isEmpty() || beating) {
            publisher.publish(rows, beating ? beat.recordsAt(readAt) : List.of());
            if (beating) {
                beat.sent();
            }
            outbox.delete(rows);
            metrics.counter("tandem_outbox_published").increment(rows.size());
        }
        if (drained) {
            waitForWakeOr(settings.pollEvery().toMillis());
        }
    }

    private void waitForWakeOr(long millis) {
        try {
            if (wakes.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
