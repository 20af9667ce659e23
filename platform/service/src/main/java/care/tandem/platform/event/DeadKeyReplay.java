package care.tandem.platform.event;

import care.tandem.platform.data.SqlStates;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Applies what waits of a dead key, in order, each record in a transaction of its own, and then lets the key live again.
 * The service may run meanwhile: what still arrives of the key goes on waiting until the replay has seen it too.
 */
@ApplicationScoped
class DeadKeyReplay {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MS = 200;

    @Inject
    DeadKeys deadKeys;

    @Inject
    DeadTopic deadTopic;

    @Inject
    DomainReader reader;

    /**
     * @param without places (partition@offset) of records that are left out for good
     * @param progress told each record's place and what became of it
     * @return whether the key lives again
     */
    boolean replay(DeadKeys.DeadKey dead, Set<String> without, Consumer<String> progress) throws InterruptedException {
        var seen = new HashSet<String>();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (var delivery : deadTopic.read(dead.topic(), dead.key(), dead.since())) {
                if (seen.add(delivery.place()) && !applyOrLeaveOut(delivery, without, progress)) {
                    return false;
                }
            }
            if (QuarkusTransaction.requiringNew().call(() -> deadKeys.revive(dead.topic(), dead.key(), seen.size()))) {
                return true;
            }
            Thread.sleep(PAUSE_MS);
        }
        progress.accept("more is on its way to the dead topic: is the service's relay running?");
        return false;
    }

    private boolean applyOrLeaveOut(Delivery delivery, Set<String> without, Consumer<String> progress) {
        if (without.contains(delivery.place())) {
            progress.accept(delivery.place() + " left out");
            return true;
        }
        var failure = apply(delivery);
        progress.accept(
                delivery.place() + failure.map(cause -> " stopped: " + cause).orElse(" applied"));
        return failure.isEmpty();
    }

    /** Why it cannot be applied; one that was applied before is passed over by the inbox. */
    private Optional<String> apply(Delivery delivery) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> reader.actOnLiving(List.of(delivery)).accept(delivery));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(SqlStates.mayPass(e) ? "try again later, " + e : Causes.of(e));
        }
    }
}
