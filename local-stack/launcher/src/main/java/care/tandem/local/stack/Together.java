package care.tandem.local.stack;

import care.tandem.local.ServerFailure;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Several things at the same time. */
final class Together {
    private Together() {}

    /** Returns when all are done, or fails with the first that fails; the others are then still under way. */
    static void run(List<? extends Runnable> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            var done = new ExecutorCompletionService<Void>(threads);
            tasks.forEach(task -> done.submit(task, null));
            for (int i = 0; i < tasks.size(); i++) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted", e);
        } finally {
            threads.shutdown();
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
