package care.tandem.overload;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long those of many requests took that were accepted. */
final class Tally {
    private final Collection<Duration> accepted = new ConcurrentLinkedQueue<>();

    void add(int status, Duration took) {
        if (status / 100 == 2) {
            accepted.add(took);
        }
    }

    Duration acceptedQuantile(double share) {
        var sorted = accepted.stream().sorted().toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }
}
