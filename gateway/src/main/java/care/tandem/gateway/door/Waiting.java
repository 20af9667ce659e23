package care.tandem.gateway.door;

import care.tandem.gateway.document.Operation;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Requests whose tokens are being verified. What is too much at once is refused before anything is done for it, so that the
 * workers' queue never is full for those on whose request somebody's safety hangs.
 */
@Singleton
class Waiting {

    private final AtomicInteger waiting = new AtomicInteger();

    /** Of the workers' queue; as many seats again are kept for calls for help. */
    @ConfigProperty(name = "quarkus.thread-pool.queue-size")
    int seats;

    /** False where there is no seat left for it. Whoever got one has to {@link #leave}. */
    boolean enter(Operation operation) {
        var isForSafety = operation != null && operation.isForSafety();
        if (waiting.incrementAndGet() <= seats / 2 || isForSafety) {
            return true;
        }
        waiting.decrementAndGet();
        return false;
    }

    void leave() {
        waiting.decrementAndGet();
    }
}
