package care.tandem.gateway.limit;

import care.tandem.gateway.GatewaySettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * One bucket of requests for each caller, refilled evenly over the minute. The number of buckets is bounded: what is
 * pushed out starts again full, which favours the caller.
 */
@Singleton
public class CallerLimits {

    /** Longer than any bucket needs to fill up: forgetting it then changes nothing. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private static final int MOST_BUCKETS = 100_000;

    private final GatewaySettings settings;
    private final UnderWay underWay;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /** What is counted together. */
    public enum Kind {
        CALLER,
        /** Of the same caller, but beside: whose front end asks without end can still call for help. */
        SAFETY,
        ANONYMOUS,
        LOGOUTS,
        PAGES
    }

    private record Key(Kind kind, String who) {}

    CallerLimits(GatewaySettings settings) {
        this.settings = settings;
        this.underWay = new UnderWay(settings.limits().atOnce());
    }

    /** Takes one request from the caller's bucket; when it is empty, how long until there is another. */
    public Optional<Duration> take(Kind kind, String who) {
        var taken = buckets.get(new Key(kind, who), this::full).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    /** Whether the caller has not too many under way already; this one is, from now on until it is answered or broken off. */
    public boolean begin(String who, RoutingContext context) {
        var begins = underWay.enter(who);
        if (begins) {
            context.addEndHandler(end -> underWay.leave(who));
        }
        return begins;
    }

    private Bucket full(Key key) {
        var perMinute = switch (key.kind()) {
            case CALLER, SAFETY -> settings.limits().caller();
            case ANONYMOUS -> settings.limits().anonymous();
            case LOGOUTS -> settings.limits().logouts();
            case PAGES -> settings.limits().pages();
        };
        var own = Math.max(1, perMinute / Math.max(1, settings.replicas()));
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(own).refillGreedy(own, Duration.ofMinutes(1)))
                .build();
    }
}
