package care.tandem.platform.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The facts of this request that records of it need. */
@RequestScoped
public class CurrentRequest {

    @Inject
    RoutingContext context;

    private String operation = "";

    /** Names the operation as the API document does; called once it is matched. */
    public void is(String operationId) {
        operation = operationId;
    }

    public String operation() {
        return operation;
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
