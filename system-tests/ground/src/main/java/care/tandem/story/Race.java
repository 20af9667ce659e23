package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that started at the same moment: their answers, and how long it took until all had theirs. */
public record Race(List<Answer> answers, Duration took) {
    private static final System.Logger LOG = System.getLogger(Race.class.getName());

    /**
     * Promised is one second. That is told, not asserted: another stack is busy beside this one. What takes as long as the
     * database lets a lock wait has waited for one in vain.
     */
    private static final Duration LONGEST_LOCK = Duration.ofSeconds(2);

    public static Race of(List<Callable<Answer>> racers) {
        var begun = System.nanoTime();
        var answers = run(racers);
        return new Race(answers, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** One got it; all others were refused for this reason; nobody waited for a lock in vain. */
    public void isWonByOne(String slugOfTheOthers) {
        LOG.log(System.Logger.Level.INFO, "a race of {0} took {1} ms", answers.size(), took.toMillis());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.isRefused(409, slugOfTheOthers));
        assertThat(took).as("length of the race").isLessThan(LONGEST_LOCK);
    }

    private static List<Answer> run(List<Callable<Answer>> racers) {
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
