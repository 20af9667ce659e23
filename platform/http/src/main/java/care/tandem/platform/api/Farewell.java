package care.tandem.platform.api;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * A program that is about to end answers on for a few seconds, and closes each connection behind its answer: whoever keeps
 * connections open turns elsewhere before the first request would be refused.
 */
@Singleton
class Farewell {

    private static final int BEFORE_ALL_ELSE = 10_000;

    private volatile boolean leaving;

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_ALL_ELSE);
    }

    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    private void watch(RoutingContext context) {
        context.addHeadersEndHandler(head -> {
            if (leaving) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        context.next();
    }
}
