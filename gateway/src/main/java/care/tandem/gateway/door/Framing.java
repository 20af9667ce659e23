package care.tandem.gateway.door;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * Whether a request leaves no doubt about to whom it goes and where it ends: one host, and a body in pieces only in the one
 * way that everybody reads. A program in front that reads it otherwise would see another request behind it.
 */
final class Framing {

    private static final List<String> IN_PIECES = List.of(HttpHeaderValues.CHUNKED.toString());

    private Framing() {}

    static boolean isInDoubt(HttpServerRequest request) {
        var encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return request.headers().getAll(HttpHeaders.HOST).size() != 1
                || !(encodings.isEmpty() || encodings.equals(IN_PIECES));
    }
}
