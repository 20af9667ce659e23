package care.tandem.overload;

import care.tandem.overload.Tally.Outcome;
import care.tandem.story.Answer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Calls, one after the other and of every kind, for as long as it is open. */
final class Helpline implements AutoCloseable {
    private static final int MILLISECONDS_BETWEEN = 50;

    private final Tally tally = new Tally();
    private final List<String> unheard = new ArrayList<>();
    private final ExecutorService caller = Executors.newSingleThreadExecutor();
    private volatile boolean closed;

    Helpline(List<Supplier<Answer>> calls) {
        caller.execute(() -> {
            for (var turn = 0; !closed; turn++) {
                call(calls.get(turn % calls.size()));
            }
        });
    }

    private void call(Supplier<Answer> kind) {
        var begun = System.nanoTime();
        try {
            var answer = kind.get();
            tally.add(Outcome.of(answer.status(), !answer.header("Retry-After").isEmpty(), begun));
            if (answer.status() / 100 != 2) {
                unheard.add(answer.asked() + ": " + answer.status() + " " + answer.body());
            }
            Thread.sleep(MILLISECONDS_BETWEEN);
        } catch (UncheckedIOException e) {
            tally.add(Outcome.broken(begun));
            unheard.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Tally tally() {
        return tally;
    }

    /** Calls that were not answered as on any other day; once it is closed. */
    List<String> unheard() {
        return unheard;
    }

    @Override
    public void close() {
        closed = true;
        caller.shutdown();
        try {
            if (!caller.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a call waits for ever");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
