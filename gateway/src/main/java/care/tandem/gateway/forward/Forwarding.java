package care.tandem.gateway.forward;

import care.tandem.gateway.document.Operation;
import care.tandem.platform.api.RequestId;
import care.tandem.platform.trace.RequestSpan;
import care.tandem.platform.trace.Traces;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.util.Deque;

/** A request on its way, and the addresses it has not yet tried. Its body is whole, so it can be sent more than once. */
record Forwarding(
        RoutingContext context, Operation operation, String clientAddress, Buffer body, Deque<Upstream> untried) {

    boolean isStream() {
        return operation.isStream();
    }

    boolean isGone() {
        return context.response().closed();
    }

    RequestOptions to(Upstream upstream) {
        var request = context.request();
        var query = request.query() == null ? "" : "?" + request.query();
        var headers =
                RequestHeaders.of(request.headers(), context.get(RequestId.KEY), clientAddress, !operation.isPublic());
        RequestSpan.of(context).flatMap(Traces::header).ifPresent(trace -> headers.set(Traces.HEADER, trace));
        return upstream.to(request.path() + query).setMethod(request.method()).setHeaders(headers);
    }
}
