package care.tandem.gateway.forward;

import care.tandem.gateway.GatewaySettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The event streams that are open now: how many may be, and how they end when this gateway does. */
@Singleton
class OpenStreams {

    /** So that the streams of one gateway do not all come to the next one in the same second. */
    private static final int SPREAD_MILLIS = 3_000;

    private final Set<RoutingContext> open = ConcurrentHashMap.newKeySet();
    private final int most;
    private final Vertx vertx;
    private final Duration drain;

    OpenStreams(
            GatewaySettings settings,
            MeterRegistry meters,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.shutdown.delay") Duration drain) {
        most = settings.maxStreams();
        this.vertx = vertx;
        this.drain = drain;
        meters.gaugeCollectionSize("tandem.gateway.streams.open", Tags.empty(), open);
    }

    /** False when there is no place left; the place is given back when the stream ends, whoever ends it. */
    synchronized boolean open(RoutingContext context) {
        if (open.size() >= most) {
            return false;
        }
        open.add(context);
        context.addEndHandler(end -> open.remove(context));
        return true;
    }

    /** New streams may still come while the load balancer learns of the end; after that all are sent elsewhere. */
    void endAfterDelay(@Observes ShutdownDelayInitiatedEvent event) {
        vertx.setTimer(Math.max(1, drain.toMillis()), timer -> Set.copyOf(open).forEach(this::sendElsewhere));
    }

    private void sendElsewhere(RoutingContext context) {
        if (context.response().headWritten()) {
            var wait = 500 + Math.floorMod(context.hashCode(), SPREAD_MILLIS);
            context.response().end("retry: " + wait + "\n\n");
        } else {
            context.request().connection().close();
        }
    }
}
