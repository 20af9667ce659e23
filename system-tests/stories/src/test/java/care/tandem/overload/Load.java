package care.tandem.overload;

import care.tandem.suite.Together;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests of every kind in turn, by clients each of whom asks again as soon as it is answered, whatever the answer says. */
final class Load {
    private final List<Asked> kinds;
    private final AtomicInteger turn = new AtomicInteger();

    Load(List<Asked> kinds) {
        this.kinds = kinds;
    }

    Tally by(int clients, Duration time) {
        // each client keeps its connection; the JDK would keep five
        System.setProperty("http.maxConnections", Integer.toString(clients));
        var tally = new Tally();
        var end = System.nanoTime() + time.toNanos();
        try (var together = new Together(clients)) {
            together.run(Collections.nCopies(clients, () -> ask(tally, end)));
        }
        return tally;
    }

    private void ask(Tally tally, long end) {
        while (System.nanoTime() < end) {
            tally.add(kinds.get(Math.floorMod(turn.getAndIncrement(), kinds.size()))
                    .once());
        }
    }
}
