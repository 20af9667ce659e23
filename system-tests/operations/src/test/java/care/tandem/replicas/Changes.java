package care.tandem.replicas;

import care.tandem.story.ChangingTeam;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.suite.Extent;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Some 10 changes of the roster a second, in full some 30, while they go on. Those that fail with a dying program are not counted. */
final class Changes {
    private static final int PERSONS = 4;
    private static final int MILLISECONDS_BETWEEN = Extent.of(300, 100);

    private final List<ChangingTeam> teams;
    private final AtomicLong made = new AtomicLong();
    private ScheduledExecutorService pool;

    Changes(Programme programme) {
        var colleague = Logins.user("clinician", "Cora");
        teams = IntStream.range(0, PERSONS)
                .mapToObj(i -> new ChangingTeam(programme, colleague, programme.inCare("Person" + i)))
                .toList();
    }

    void begin() {
        pool = Executors.newScheduledThreadPool(PERSONS);
        teams.forEach(team ->
                pool.scheduleWithFixedDelay(() -> change(team), 0, MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS));
    }

    private void change(ChangingTeam team) {
        try {
            if (team.change().status() == 200) {
                made.incrementAndGet();
            }
        } catch (UncheckedIOException timedOut) {
            System.getLogger("changes").log(System.Logger.Level.INFO, "a change timed out");
        }
    }

    long made() {
        return made.get();
    }

    List<Person> persons() {
        return teams.stream().map(ChangingTeam::person).toList();
    }

    void end() throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a change takes too long");
        }
    }
}
