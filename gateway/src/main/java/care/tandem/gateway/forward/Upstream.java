package care.tandem.gateway.forward;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** A service as the gateway sees it: where it is, and whether it has been answering. */
record Upstream(String name, URI base, Circuit circuit) {

    RequestOptions to(String pathAndQuery) {
        var path = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
        return new RequestOptions()
                .setSsl("https".equals(base.getScheme()))
                .setHost(base.getHost())
                .setPort(port())
                .setURI(path + pathAndQuery);
    }

    /** A service names its own address in {@code Location}; the caller knows only the gateway's. */
    String asSeenByTheCaller(String location) {
        var own = base.getScheme() + "://" + base.getRawAuthority();
        return location.startsWith(own + "/") ? location.substring(own.length()) : location;
    }

    private int port() {
        if (base.getPort() > 0) {
            return base.getPort();
        }
        return "https".equals(base.getScheme()) ? 443 : 80;
    }
}
