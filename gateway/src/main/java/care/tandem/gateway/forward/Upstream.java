package care.tandem.gateway.forward;

import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** One address of a service as the gateway sees it: where it is, how busy, and whether it has been answering. */
final class Upstream {

    /** One of so many. */
    private static final int KEPT_FOR_SAFETY = 6;

    private final String name;
    private final URI base;
    private final Circuit circuit;
    private final LongSupplier nanoTime;
    private final int ordinaryAtOnce;
    private final AtomicInteger requests = new AtomicInteger();
    private final Unanswered unanswered;
    private final AtomicInteger streams = new AtomicInteger();
    private volatile long avoidedSince;
    private volatile long avoidedFor;

    Upstream(String name, URI base, int connections, Duration circuitOpen, LongSupplier nanoTime) {
        this.name = name;
        this.base = base;
        this.ordinaryAtOnce = connections - connections / KEPT_FOR_SAFETY;
        this.unanswered = new Unanswered(ordinaryAtOnce, nanoTime);
        this.circuit = new Circuit(circuitOpen, nanoTime);
        this.nanoTime = nanoTime;
    }

    /** Of the service: its addresses are not named in logs. */
    String name() {
        return name;
    }

    Circuit circuit() {
        return circuit;
    }

    /** What this gateway has under way there. */
    AtomicInteger underWay(boolean streaming) {
        return streaming ? streams : requests;
    }

    /** The requests that it has not begun to answer, streams apart. */
    Unanswered unanswered() {
        return unanswered;
    }

    /** Whether it has no room for one more request that could as well come later: some connections are kept for others. */
    boolean isFull() {
        return requests.get() >= ordinaryAtOnce || unanswered.haveLongBeenMany();
    }

    /** It refuses connections, or has said that it will: others are asked first for a while. */
    void avoid(Duration time) {
        avoidedSince = nanoTime.getAsLong();
        avoidedFor = time.toNanos();
    }

    void stays() {
        avoidedFor = 0;
    }

    /** For how many nanoseconds others should still be asked first. */
    long avoided() {
        return Math.max(0, avoidedFor - (nanoTime.getAsLong() - avoidedSince));
    }

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
