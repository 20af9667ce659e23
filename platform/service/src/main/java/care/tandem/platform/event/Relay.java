package care.tandem.platform.event;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_AFTER;

import care.tandem.platform.command.Serving;
import care.tandem.platform.gate.Gate;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox, one relay per service: the instance that holds the lock. It never remembers a position: rows commit late, so each round reads what
 * is visible. Whatever fails closes both connection and producer, and it begins again at the lock.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long PAUSE_AFTER_FAILURE_MS = 500;
    private static final long BETWEEN_CALLS_MS = 3;
    private static final List<ProducerRecord<String, byte[]>> NO_BEATS = List.of();

    @Inject
    RelaySettings settings;

    @Inject
    RosterSettings rosterSettings;

    @Inject
    OutboxConnection.Factory connections;

    @Inject
    Serving serving;

    @Inject
    Gate gate;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean stopping;
    private volatile boolean holding;
    private Thread thread;

    void start(@Observes StartupEvent event) {
        if (!serving.isOn()) {
            return;
        }
        Gauge.builder("tandem_relay_holding", this, relay -> relay.holding ? 1 : 0)
                .register(metrics);
        thread = new Thread(this::run, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    /** After the consumers: what they did last leaves too. */
    void stop(@Observes @Priority(LIBRARY_AFTER) ShutdownEvent event) throws InterruptedException {
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
                if (!gate.isOpen()) {
                    isWokenWithin(settings.pollEvery().toMillis());
                    continue;
                }
                holdLockAndPublish();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                metrics.counter("tandem_relay_failures").increment();
                LOG.warnf("relay begins again: %s", e.toString());
                isWokenWithin(PAUSE_AFTER_FAILURE_MS);
            }
        }
    }

    private void holdLockAndPublish() throws Exception {
        try (var outbox = connections.open()) {
            if (!awaitLock(outbox)) {
                return;
            }
            try (var publisher = new Publisher(service, bootstrapServers);
                    var ear = connections.open();
                    var elsewhere = new CommitsElsewhere(ear, this::wake)) {
                holding = true;
                var beat = new BeatSchedule(rosterSettings);
                while (!stopping) {
                    elsewhere.requireHearing();
                    publishOnce(outbox, publisher, beat);
                }
            } finally {
                holding = false;
            }
        }
    }

    /** Until then it passes on, never more often than every few milliseconds, that something was committed here. */
    private boolean awaitLock(OutboxConnection outbox) throws Exception {
        while (!stopping) {
            if (outbox.tryLock()) {
                return true;
            }
            if (isWokenWithin(settings.pollEvery().toMillis())) {
                outbox.callHolder();
                TimeUnit.MILLISECONDS.sleep(BETWEEN_CALLS_MS);
            }
        }
        return false;
    }

    private void publishOnce(OutboxConnection outbox, Publisher publisher, BeatSchedule beat) throws Exception {
        var beats = beat.isDue() ? beat.recordsAt(outbox.now()) : NO_BEATS;
        var rows = outbox.read();
        var drained = rows.size() < OutboxConnection.BATCH;
        var beating = drained && !beats.isEmpty();
        if (!rows.isEmpty() || beating) {
            publisher.publish(rows, beating ? beats : NO_BEATS);
            if (beating) {
                beat.sent();
            }
            outbox.delete(rows);
            metrics.counter("tandem_outbox_published").increment(rows.size());
        }
        if (drained) {
            isWokenWithin(settings.pollEvery().toMillis());
        }
    }

    private boolean isWokenWithin(long millis) {
        try {
            if (wakes.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wakes.drainPermits();
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
        return false;
    }
}
