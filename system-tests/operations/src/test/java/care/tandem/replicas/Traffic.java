package care.tandem.replicas;

import care.tandem.local.stack.Program;
import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.story.Person;
import care.tandem.suite.Extent;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What people do all day, through both gateways at once: reads and writes of every service. */
final class Traffic {
    private static final int CALLERS = 4;
    /** In a build, other stacks want the same processors. */
    private static final int MILLISECONDS_BETWEEN = Extent.of(100, 10);

    private final ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Function<Door, Answer>> acts;
    private volatile boolean ended;

    Traffic(Person person) {
        var messages = "/threads/" + person.careThread() + "/messages";
        acts = List.of(
                door -> door.get("/persons/me"),
                door -> door.get("/sessions"),
                door -> door.get("/persons/me/assignments"),
                door -> door.get("/notifications"),
                door -> door.post(messages, Map.of("text", "Still here")),
                door -> door.get(messages));
        var gateways = Pair.of(Program.GATEWAY);
        for (var i = 0; i < CALLERS; i++) {
            var near = i % 2 == 0 ? gateways.first() : gateways.second();
            var door = person.login().door();
            var balanced = new Balanced(door.at(near), door.at(gateways.other(near)));
            pool.execute(() -> call(balanced));
        }
    }

    private void call(Balanced doors) {
        for (var turn = 0; !ended; turn++) {
            try {
                var answer = doors.answerTo(acts.get(turn % acts.size()));
                answered.incrementAndGet();
                if (answer.status() / 100 != 2) {
                    failures.add(answer.asked() + ": " + answer.status() + " " + answer.body());
                }
                Thread.sleep(MILLISECONDS_BETWEEN);
            } catch (UncheckedIOException e) {
                failures.add(e.getMessage() + ": " + e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    int answered() {
        return answered.get();
    }

    List<String> failures() {
        return new ArrayList<>(failures);
    }

    void end() throws InterruptedException {
        ended = true;
        pool.shutdown();
        if (!pool.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a request takes too long");
        }
    }
}
