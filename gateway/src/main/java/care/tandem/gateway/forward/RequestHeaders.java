package care.tandem.gateway.forward;

import care.tandem.platform.api.RequestId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** What goes to the service of what the caller sent: nothing that speaks of the connection or claims an origin. */
final class RequestHeaders {

    /** Those of RFC 9110, 7.6.1, and old custom; besides them whatever {@code Connection} names. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Written anew by the gateway or its client, or of no meaning to a service that knows bearer tokens only. */
    private static final Set<String> OURS = Set.of(
            "host",
            "content-length",
            "expect",
            "forwarded",
            "via",
            "x-real-ip",
            "x-request-id",
            "cookie",
            "traceparent",
            "tracestate",
            "baggage");

    private static final String ORIGINS = "x-forwarded-";

    private RequestHeaders() {}

    static MultiMap of(MultiMap sent, String requestId, String clientAddress, boolean withToken) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        sent.forEach((name, value) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!OURS.contains(lower) && !lower.startsWith(ORIGINS)) {
                headers.add(name, value);
            }
        });
        removeHopByHop(headers);
        if (!withToken) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        return headers.set(RequestId.HEADER, requestId).set("X-Forwarded-For", clientAddress);
    }

    static void removeHopByHop(MultiMap headers) {
        for (var line : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var named : line.split(",")) {
                headers.remove(named.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
