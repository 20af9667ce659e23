package care.tandem.platform.api;

import care.tandem.platform.problem.Problem;
import care.tandem.platform.problem.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * What stands around every answer, whoever gives it: a request id (taken over from the gateway, else made here) on the
 * answer and on each log line, no caching, and the limits that hold before any routing.
 */
@Singleton
public class RequestId {

    public static final String HEADER = "X-Request-Id";
    public static final String KEY = "requestId";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int BEFORE_ALL_ELSE = 10_000;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "tandem.api.max-body")
    MemorySize maxBody;

    void register(@Observes Filters filters) {
        filters.register(this::open, BEFORE_ALL_ELSE);
    }

    private void open(RoutingContext context) {
        var id = idOf(context);
        context.put(KEY, id);
        MDC.put(KEY, id);
        var headers = context.response().headers();
        headers.set(HEADER, id);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (isTooLarge(context)) {
            refuse(context, ProblemType.PAYLOAD_TOO_LARGE);
        } else if (context.request().uri().contains("%00")) {
            refuse(context, ProblemType.INVALID_REQUEST);
        } else {
            context.next();
        }
    }

    private static String idOf(RoutingContext context) {
        var given = context.request().getHeader(HEADER);
        return given != null && FORM.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private boolean isTooLarge(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > maxBody.asLongValue();
    }

    private void refuse(RoutingContext context, ProblemType type) {
        try {
            context.response()
                    .setStatusCode(type.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(Problem.of(type)));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
