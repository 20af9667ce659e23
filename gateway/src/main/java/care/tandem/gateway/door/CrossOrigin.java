package care.tandem.gateway.door;

import care.tandem.gateway.GatewaySettings;
import care.tandem.gateway.answer.Refusals;
import care.tandem.platform.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Lets pages of the named front ends call from a browser, and refuses those of any other origin but the gateway's own. */
@Singleton
class CrossOrigin {

    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<String> MAY_BE_SENT = Set.of(
            "Authorization",
            "Content-Type",
            "Accept",
            "Accept-Language",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID");
    private static final Set<String> MAY_BE_READ =
            Set.of("ETag", "X-Request-Id", "Retry-After", "Location", "WWW-Authenticate");
    private static final int REMEMBERED_SECONDS = 600;

    private final Set<String> frontEnds;
    private final CorsHandler permission;
    private final Refusals refusals;

    CrossOrigin(GatewaySettings settings, Refusals refusals) {
        this.refusals = refusals;
        frontEnds = settings.frontEnds().orElse(Set.of());
        permission = CorsHandler.create()
                .addOrigins(List.copyOf(frontEnds))
                .allowedMethods(METHODS)
                .allowedHeaders(MAY_BE_SENT)
                .exposedHeaders(MAY_BE_READ)
                .maxAgeSeconds(REMEMBERED_SECONDS);
    }

    /** Without front ends nothing is said of origins, and browsers keep other origins' pages from reading an answer. */
    void check(RoutingContext context) {
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (frontEnds.isEmpty() || isOwn(origin, context.request())) {
            context.next();
        } else if (origin == null || frontEnds.contains(origin)) {
            permission.handle(context);
        } else {
            refusals.refuse(context, ProblemType.ORIGIN_NOT_ALLOWED);
        }
    }

    /** By host and port only: TLS ends before the gateway, which therefore does not know its own scheme. */
    private static boolean isOwn(String origin, HttpServerRequest request) {
        return origin != null && request.authority() != null && origin.endsWith("://" + request.authority());
    }
}
