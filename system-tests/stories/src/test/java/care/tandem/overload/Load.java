package care.tandem.overload;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Requests of every kind in turn, by clients each of whom asks again as soon as it is answered, whatever the answer says. */
final class Load {
    private final List<Asked> kinds;
    private final AtomicInteger turn = new AtomicInteger();

    Load(List<Asked> kinds) {
        this.kinds = kinds;
    }

    Tally by(int clients, Duration time) throws InterruptedException {
        // each client keeps its connection; the JDK would keep five
        System.setProperty("http.maxConnections", Integer.toString(clients));
        var tally = new Tally();
        var end = System.nanoTime() + time.toNanos();
        var pool = Executors.newFixedThreadPool(clients);
        var running = IntStream.range(0, clients)
                .<Future<?>>mapToObj(client -> pool.submit(() -> ask(tally, end)))
                .toList();
        try {
            for (var client : running) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
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
