package care.tandem.story;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that start at the same moment. */
final class Race {
    private Race() {}

    static List<Answer> of(List<Callable<Answer>> racers) {
        var pool = Executors.newFixedThreadPool(racers.size());
        var start = new CountDownLatch(1);
        try {
            var running = new ArrayList<Future<Answer>>();
            for (var racer : racers) {
                running.add(pool.submit(() -> {
                    start.await();
                    return racer.call();
                }));
            }
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
