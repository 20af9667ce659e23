package care.tandem.gateway.door;

import care.tandem.gateway.GatewaySettings;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Where a request comes from: the peer itself, or what the one trusted proxy (in its network, if it has several pods) says of it. */
@Singleton
class ClientAddress {

    private static final String WHOLE_IPV4 = "/32";
    private static final String WHOLE_IPV6 = "/128";

    private final Optional<IpSubnetFilterRule> trustedProxy;

    ClientAddress(GatewaySettings settings) {
        trustedProxy = settings.trustedProxy().map(ClientAddress::network);
    }

    String of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"));
    }

    /** Of a list only the last entry counts: the proxy wrote it, what stands before it came from the caller. */
    String of(String peer, Iterable<String> forwardedFor) {
        if (trustedProxy
                .filter(proxy -> proxy.matches(new InetSocketAddress(peer, 0)))
                .isEmpty()) {
            return peer;
        }
        var list = String.join(",", forwardedFor);
        var last = list.substring(list.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9A-Fa-f.:]{2,45}") ? last : peer;
    }

    /** {@code 10.0.0.9} or {@code 10.0.0.0/16}; what is neither keeps the gateway from starting. */
    private static IpSubnetFilterRule network(String said) {
        var whole = said.contains(":") ? WHOLE_IPV6 : WHOLE_IPV4;
        var parts = (said.contains("/") ? said : said + whole).split("/");
        return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
    }
}
