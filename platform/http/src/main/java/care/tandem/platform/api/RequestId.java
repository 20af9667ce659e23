package care.tandem.platform.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * What stands around every answer, whoever gives it: a request id (taken over from the gateway, else made here) on the
 * answer and on each log line, and no caching.
 */
@Singleton
public class RequestId {

    public static final String HEADER = "X-Request-Id";
    public static final String KEY = "requestId";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int BEFORE_ALL_ELSE = 10_000;

    void register(@Observes Filters filters) {
        filters.register(this::open, BEFORE_ALL_ELSE);
    }

    private void open(RoutingContext context) {
        lay(context);
        context.next();
    }

    /** Also around what is refused before any filter is asked. */
    public void lay(RoutingContext context) {
        var id = idOf(context);
        context.put(KEY, id);
        MDC.put(KEY, id);
        var headers = context.response().headers();
        headers.set(HEADER, id);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
    }

    private static String idOf(RoutingContext context) {
        var given = context.request().getHeader(HEADER);
        return given != null && FORM.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
