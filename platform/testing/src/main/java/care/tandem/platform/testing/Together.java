package care.tandem.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** A race: many threads that begin at the same moment. */
public final class Together {

    private Together() {}

    /** What each of them got, in the order of their numbers. */
    public static <T> List<T> run(int racers, IntFunction<T> act) throws InterruptedException {
        var ready = new CountDownLatch(racers);
        var pool = Executors.newFixedThreadPool(racers);
        try {
            var futures = new ArrayList<Future<T>>();
            for (var racer = 0; racer < racers; racer++) {
                var number = racer;
                futures.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return act.apply(number);
                }));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
