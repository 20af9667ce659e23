package care.tandem.platform.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The facts of this request that records of it need. */
@RequestScoped
public class CurrentRequest {

    private static final String OPERATION = "request.operation";

    @Inject
    RoutingContext context;

    /** Names the operation as the API document does; called once it is matched. */
    public void is(String operationId) {
        context.put(OPERATION, operationId);
    }

    public String operation() {
        return operationOf(context).orElse("");
    }

    /** The same where no bean of the request lives any more; empty when none was matched. */
    public static Optional<String> operationOf(RoutingContext context) {
        return Optional.ofNullable(context.get(OPERATION));
    }

    public String id() {
        return context.get(RequestId.KEY);
    }

    /** Where it came from, as the gateway saw it; without a gateway, the peer. */
    public String address() {
        var forwarded = context.request().getHeader("X-Forwarded-For");
        return forwarded == null || forwarded.length() > 64
                ? context.request().remoteAddress().hostAddress()
                : forwarded;
    }

    public String method() {
        return context.request().method().name();
    }

    public String path() {
        return context.normalizedPath();
    }

    public String header(String name) {
        return context.request().getHeader(name);
    }
}
