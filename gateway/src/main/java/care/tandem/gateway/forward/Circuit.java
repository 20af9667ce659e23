package care.tandem.gateway.forward;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Remembers that a service is silent. After three silences in a row callers are refused at once for a while; then one
 * request at a time is let through to see, until it is answered.
 */
final class Circuit {

    private static final int SILENCES = 3;

    private final Duration open;
    private final LongSupplier nanoTime;
    private int silences;
    private long refusesUntil;

    Circuit(Duration open, LongSupplier nanoTime) {
        this.open = open;
        this.nanoTime = nanoTime;
    }

    /** Empty when the request may go; else how long to wait. */
    synchronized Optional<Duration> refuses() {
        if (silences < SILENCES) {
            return Optional.empty();
        }
        var left = refusesUntil - nanoTime.getAsLong();
        if (left > 0) {
            return Optional.of(Duration.ofNanos(left));
        }
        refuseForAWhile();
        return Optional.empty();
    }

    synchronized void wasSilent() {
        silences++;
        refuseForAWhile();
    }

    synchronized void answered() {
        silences = 0;
    }

    private void refuseForAWhile() {
        refusesUntil = nanoTime.getAsLong() + open.toNanos();
    }
}
