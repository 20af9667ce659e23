package care.tandem.writes;

import care.tandem.writes.Wish.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** One client at work: what is not accepted is asked again later, or at once where the next rests on it. */
final class Lane implements Runnable {
    private static final Duration BEFORE_THE_NEXT = Duration.ofMillis(50);

    private final Deque<Wish> open = new ArrayDeque<>();
    private final Ledger ledger;
    private final Duration pace;

    Lane(Ledger ledger, Duration pace) {
        this.ledger = ledger;
        this.pace = pace;
    }

    void add(Wish wish) {
        open.add(wish);
    }

    @Override
    public void run() {
        while (!open.isEmpty() && ledger.goesOn()) {
            var wish = open.poll();
            var outcome = wish.ask();
            ledger.note(wish, outcome);
            if (outcome == Outcome.ACCEPTED) {
                LockSupport.parkNanos(pace.toNanos());
                continue;
            }
            if (wish.kind().isInOrder()) {
                open.addFirst(wish);
            } else {
                open.addLast(wish);
            }
            LockSupport.parkNanos(BEFORE_THE_NEXT.toNanos());
        }
    }
}
