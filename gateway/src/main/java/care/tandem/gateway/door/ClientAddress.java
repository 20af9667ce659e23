package care.tandem.gateway.door;

import care.tandem.gateway.GatewaySettings;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where a request comes from: the peer itself, or what the one trusted proxy says of it. */
@Singleton
class ClientAddress {

    private final Optional<String> trustedProxy;

    ClientAddress(GatewaySettings settings) {
        trustedProxy = settings.trustedProxy();
    }

    String of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"));
    }

    /** Of a list only the last entry counts: the proxy wrote it, what stands before it came from the caller. */
    String of(String peer, Iterable<String> forwardedFor) {
        if (trustedProxy.filter(peer::equals).isEmpty()) {
            return peer;
        }
        var list = String.join(",", forwardedFor);
        var last = list.substring(list.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9A-Fa-f.:]{2,45}") ? last : peer;
    }
}
