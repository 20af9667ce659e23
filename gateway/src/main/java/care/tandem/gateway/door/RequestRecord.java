package care.tandem.gateway.door;

import care.tandem.gateway.document.Operation;
import care.tandem.platform.trace.RequestSpan;
import care.tandem.platform.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * What is kept of each request: which operation, how it ended, how long it took. Never its path, which names a person,
 * nor its query or headers.
 */
@Singleton
class RequestRecord {

    private static final Logger LOG = Logger.getLogger("care.tandem.gateway.requests");
    private static final String OPERATION = "gateway.operation";
    private static final String BEGUN = "gateway.begun";

    @Inject
    MeterRegistry meters;

    @Inject
    Traces traces;

    void begin(RoutingContext context) {
        context.put(BEGUN, System.nanoTime());
        context.addEndHandler(end -> {
            RequestSpan.end(context, end.succeeded());
            write(context, since(context), end.succeeded());
        });
        context.next();
    }

    /** What goes to a service may be traced. A stream is not: its span would end when it does, after hours. */
    void isFor(RoutingContext context, Operation operation) {
        context.put(OPERATION, operation);
        if (!operation.isOwn() && !operation.isStream()) {
            RequestSpan.hold(context, traces.begin(operation.id(), since(context)));
        }
    }

    private static Duration since(RoutingContext context) {
        return Duration.ofNanos(System.nanoTime() - context.<Long>get(BEGUN));
    }

    private void write(RoutingContext context, Duration took, boolean whole) {
        Operation operation = context.get(OPERATION);
        var id = operation == null ? "none" : operation.id();
        var status = whole ? Integer.toString(context.response().getStatusCode()) : "broken-off";
        Timer.builder("tandem.gateway.requests")
                .description("Requests by operation, service and how they ended")
                .tag("operation", id)
                .tag("service", operation == null ? "none" : operation.service())
                .tag("status", status)
                .register(meters)
                .record(took);
        LOG.infof("%s %s in %d ms", id, status, took.toMillis());
    }
}
