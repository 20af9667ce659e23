package care.tandem.canaries;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Many small things to do, some at a time; the first that fails is told. */
final class AtOnce {

    private AtOnce() {}

    static void run(int atOnce, List<Runnable> all) {
        var pool = Executors.newFixedThreadPool(atOnce);
        try {
            for (var one : all.stream().map(pool::submit).toList()) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
