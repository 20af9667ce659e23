package care.tandem.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things, a few at a time, and gives what came of it in their order. */
public final class Together implements AutoCloseable {
    private static final int AT_ONCE = 6;

    private final ExecutorService hands;

    public Together() {
        this(AT_ONCE);
    }

    public Together(int hands) {
        this.hands = Executors.newFixedThreadPool(hands);
    }

    public <T, R> List<R> each(List<T> things, Function<T, R> deed) {
        var running = new ArrayList<Future<R>>();
        things.forEach(thing -> running.add(hands.submit(() -> deed.apply(thing))));
        var done = new ArrayList<R>();
        try {
            for (var one : running) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    public void run(List<Runnable> deeds) {
        each(deeds, deed -> {
            deed.run();
            return deed;
        });
    }

    @Override
    public void close() {
        hands.shutdown();
    }
}
