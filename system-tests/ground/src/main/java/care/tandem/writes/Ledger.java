package care.tandem.writes;

import care.tandem.writes.Wish.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** What was asked in one round, and what came of it. */
public final class Ledger {
    private static final Duration LONGEST = Duration.ofSeconds(180);

    private final List<Wish> wishes = new ArrayList<>();
    private final Collection<String> unforeseen = new ConcurrentLinkedQueue<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final long until = System.nanoTime() + LONGEST.toNanos();

    /** Before the round begins. */
    void add(Wish wish) {
        wishes.add(wish);
    }

    List<Wish> wishes() {
        return wishes;
    }

    synchronized void note(Wish wish, Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
        if (outcome == Outcome.UNFORESEEN) {
            unforeseen.add(wish.toString());
        }
    }

    public synchronized int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    Collection<String> unforeseen() {
        return unforeseen;
    }

    boolean goesOn() {
        return System.nanoTime() < until;
    }

    void awaitAccepted(int count) {
        while (count(Outcome.ACCEPTED) < count) {
            if (!goesOn()) {
                throw new AssertionError("only " + count(Outcome.ACCEPTED) + " writes were accepted, not " + count);
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }
}
