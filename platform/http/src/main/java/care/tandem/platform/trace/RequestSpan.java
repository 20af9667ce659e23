package care.tandem.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jboss.logging.MDC;

/** The span of one request, which lies with the request: threads change. */
public final class RequestSpan {

    private static final String KEY = "trace.span";
    private static final String TRACE_ID = "traceId";

    private RequestSpan() {}

    /** If it is kept; then each log line of the request names the trace. */
    public static void hold(RoutingContext context, Span span) {
        if (span.getSpanContext().isSampled()) {
            context.put(KEY, span);
            MDC.put(TRACE_ID, span.getSpanContext().getTraceId());
        }
    }

    public static Optional<Span> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /** The answer is out, whole or broken off. */
    public static void end(RoutingContext context, boolean whole) {
        of(context).ifPresent(span -> {
            var status = context.response().getStatusCode();
            span.setAttribute(ListedSpans.STATUS, status);
            if (!whole || status >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        });
    }
}
