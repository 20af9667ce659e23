package care.tandem.gateway.forward;

import care.tandem.gateway.answer.Refusals;
import care.tandem.platform.api.RequestId;
import care.tandem.platform.problem.Problem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Carries a service's answer to the caller, piece by piece as it comes. */
@Singleton
class ResponseRelay {

    private static final Logger LOG = Logger.getLogger(ResponseRelay.class);
    private static final String CROSS_ORIGIN = "access-control-";

    /** What a refusal keeps when its body is replaced: how and when to try again. */
    private static final List<String> KEPT = List.of("Retry-After", "WWW-Authenticate", "Allow");

    @Inject
    Refusals refusals;

    void relay(HttpClientResponse answer, Upstream upstream, RoutingContext context) {
        if (answer.statusCode() >= 400 && !isProblem(answer)) {
            replace(answer, upstream, context);
            return;
        }
        var response = context.response().setStatusCode(answer.statusCode());
        copy(headersOf(answer, upstream), response.headers());
        if (answer.statusCode() == 204 || answer.statusCode() == 304) {
            answer.resume();
            response.end();
            return;
        }
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        answer.pipe().endOnFailure(false).to(response).onFailure(e -> {
            if (!response.closed()) {
                LOG.warnf("the answer of %s broke off: %s", upstream.name(), Forwarder.kindOf(e));
                refusals.breakOff(context);
            }
        });
    }

    private void replace(HttpClientResponse answer, Upstream upstream, RoutingContext context) {
        LOG.warnf("%s answered %d without a problem document", upstream.name(), answer.statusCode());
        KEPT.stream()
                .filter(answer.headers()::contains)
                .forEach(name -> context.response().putHeader(name, answer.getHeader(name)));
        answer.resume();
        refusals.inPlaceOf(context, answer.statusCode());
    }

    private static boolean isProblem(HttpClientResponse answer) {
        var type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(Problem.MEDIA_TYPE);
    }

    private static MultiMap headersOf(HttpClientResponse answer, Upstream upstream) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
        RequestHeaders.removeHopByHop(headers);
        headers.remove(RequestId.HEADER).remove(HttpHeaders.SERVER);
        var location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, upstream.asSeenByTheCaller(location));
        }
        return headers;
    }

    /** A header that the gateway had set already gives way to the service's word. */
    private static void copy(MultiMap from, MultiMap to) {
        for (var name : from.names()) {
            if (!name.toLowerCase(Locale.ROOT).startsWith(CROSS_ORIGIN)) {
                to.set(name, (Iterable<String>) from.getAll(name));
            }
        }
    }
}
