package care.tandem.gateway.limit;

import care.tandem.gateway.GatewaySettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
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
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /** What is counted together. */
    public enum Kind {
        CALLER,
        ANONYMOUS,
        LOGOUTS,
        PAGES
    }

    private record Key(Kind kind, String who) {}

    CallerLimits(GatewaySettings settings) {
        this.settings = settings;
    }

    /** Takes one request from the caller's bucket; when it is empty, how long until there is another. */
    public Optional<Duration> take(Kind kind, String who) {
        var taken = buckets.get(new Key(kind, who), this::full).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private Bucket full(Key key) {
        var perMinute = switch (key.kind()) {
            case CALLER -> settings.limits().caller();
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
