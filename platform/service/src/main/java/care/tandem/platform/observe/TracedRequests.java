package care.tandem.platform.observe;

import care.tandem.platform.api.CurrentRequest;
import care.tandem.platform.trace.RequestSpan;
import care.tandem.platform.trace.Traces;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Of a request that the gateway keeps a trace of: one span, named by its operation, until its answer is out. */
@Singleton
class TracedRequests {

    private static final int AFTER_REQUEST_ID = 9_000;

    @Inject
    Traces traces;

    void register(@Observes Filters filters) {
        filters.register(this::open, AFTER_REQUEST_ID);
    }

    private void open(RoutingContext context) {
        RequestSpan.hold(context, traces.follow(context.request().getHeader(Traces.HEADER)));
        RequestSpan.of(context)
                .ifPresent(span -> context.addEndHandler(end -> {
                    CurrentRequest.operationOf(context).ifPresent(span::updateName);
                    RequestSpan.end(context, end.succeeded());
                }));
        context.next();
    }
}
