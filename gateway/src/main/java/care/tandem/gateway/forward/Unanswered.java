package care.tandem.gateway.forward;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Requests that a service has not begun to answer. A crowd that has just come is served soon; where they have not been
 * few for a while, more comes than is served, and whoever joins only makes all wait longer.
 */
final class Unanswered {

    private static final long A_WHILE = Duration.ofSeconds(2).toNanos();

    private final int few;
    private final int many;
    private final LongSupplier nanoTime;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long wereFew;

    /** Of so many at once a third are many, and half as many are few. */
    Unanswered(int atOnce, LongSupplier nanoTime) {
        this.many = Math.max(1, atOnce / 3);
        this.few = many / 2;
        this.nanoTime = nanoTime;
        this.wereFew = nanoTime.getAsLong();
    }

    void oneMore() {
        note(waiting.getAndIncrement());
    }

    void oneLess() {
        note(waiting.decrementAndGet());
    }

    boolean haveLongBeenMany() {
        return waiting.get() >= many && nanoTime.getAsLong() - wereFew > A_WHILE;
    }

    private void note(int count) {
        if (count <= few) {
            wereFew = nanoTime.getAsLong();
        }
    }
}
