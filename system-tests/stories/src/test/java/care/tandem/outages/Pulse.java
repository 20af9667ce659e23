package care.tandem.outages;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Callers who do everything that can be done, again and again, and note what they are answered. */
final class Pulse implements AutoCloseable {
    private static final int CALLERS = 8;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int SECONDS_TO_END = 30;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final ConcurrentLinkedQueue<Sighting> seen = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    Pulse(Scene scene) {
        for (var caller = 0; caller < CALLERS; caller++) {
            var first = caller;
            callers.execute(() -> call(scene, first));
        }
    }

    private void call(Scene scene, int first) {
        var acts = Act.values();
        for (var turn = first; !ended; turn++) {
            seen.add(Sighting.of(acts[turn % acts.length], scene));
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** All that was asked between these moments. */
    List<Sighting> between(long begin, long end) {
        return seen.stream()
                .filter(one -> one.asked() >= begin && one.asked() <= end)
                .toList();
    }

    /** Waits for the answers that are still to come. */
    void end() {
        ended = true;
        callers.shutdown();
        try {
            if (!callers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new AssertionError("somebody still waits for an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        end();
    }
}
