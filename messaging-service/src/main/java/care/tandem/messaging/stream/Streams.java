package care.tandem.messaging.stream;

import care.tandem.messaging.MessagingSettings;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All streams of this instance, by recipient. */
@ApplicationScoped
class Streams {

    private static final int RETRY_AFTER_SECONDS = 2;

    @Inject
    MessagingSettings settings;

    @Inject
    Ids ids;

    @Inject
    Vertx vertx;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.shutdown.delay")
    Duration drainDelay;

    private final Map<Recipient, RecipientStreams> byRecipient = new ConcurrentHashMap<>();
    private volatile boolean draining;

    void measure(@Observes StartupEvent event) {
        Gauge.builder("tandem_streams_open", this, Streams::countOpen).register(metrics);
    }

    private int countOpen() {
        return byRecipient.values().stream().mapToInt(RecipientStreams::open).sum();
    }

    /** Refuses one stream too many: an open one ends only with its token. */
    void requireRoomFor(Recipient recipient) {
        if (draining) {
            throw ProblemException.retryAfter(ProblemType.UNAVAILABLE, RETRY_AFTER_SECONDS);
        }
        var streams = byRecipient.get(recipient);
        if (streams != null && streams.open() >= settings.streamsPerCaller()) {
            throw ProblemException.retryAfter(ProblemType.TOO_MANY_REQUESTS, RETRY_AFTER_SECONDS);
        }
    }

    /** Until then by the machine's own time: a steered clock does not age a token. */
    void open(Recipient recipient, OpenStream stream, Optional<String> lastHeard, Instant until) {
        byRecipient.compute(recipient, (who, known) -> {
            var streams = known == null ? new RecipientStreams(ids.next().toString()) : known;
            streams.join(stream, lastHeard, settings.reconnectAfter());
            return streams;
        });
        var left = Duration.between(TandemClock.systemTime(), until).toMillis();
        vertx.setTimer(Math.max(1, left), timer -> stream.end());
        if (draining) {
            stream.drain(settings.reconnectAfter());
        }
    }

    Set<Recipient> recipients() {
        return Set.copyOf(byRecipient.keySet());
    }

    void ring(Recipient recipient, Bell bell) {
        Optional.ofNullable(byRecipient.get(recipient)).ifPresent(streams -> streams.ring(bell));
    }

    void resyncAll() {
        byRecipient.values().forEach(RecipientStreams::resync);
    }

    @Scheduled(every = "{tandem.messaging.heartbeat}")
    void beat() {
        byRecipient.values().forEach(streams -> streams.forEach(OpenStream::beat));
        byRecipient
                .keySet()
                .forEach(
                        who -> byRecipient.computeIfPresent(who, (r, streams) -> streams.open() == 0 ? null : streams));
    }

    /** When others have learned of the end, and before running requests are waited for: no stream ends by itself. */
    void drainFirst(@Observes ShutdownDelayInitiatedEvent event) {
        vertx.setTimer(Math.max(1, drainDelay.toMillis()), timer -> drain());
    }

    void drainAtLast(@Observes ShutdownEvent event) {
        drain();
    }

    private void drain() {
        draining = true;
        byRecipient.values().forEach(streams -> streams.forEach(s -> s.drain(settings.reconnectAfter())));
    }
}
