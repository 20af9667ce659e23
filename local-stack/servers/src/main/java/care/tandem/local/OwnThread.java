package care.tandem.local;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Work in a thread of its own. The common pool has one thread on a machine of two cores, where a second wait would not even
 * begin, and its threads load classes by another loader than their caller.
 */
public final class OwnThread {

    private OwnThread() {}

    public static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, OwnThread::start);
    }

    public static <T> CompletableFuture<T> call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, OwnThread::start);
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "own");
        thread.setDaemon(true);
        thread.start();
    }
}
