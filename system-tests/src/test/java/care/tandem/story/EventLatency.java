package care.tandem.story;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program, not a test: how long after enrollment's commit the session service has applied a change of the roster, beside a
 * bare producer and consumer on the same broker, at 1 and at 50 changes a second. From this folder: {@code mvn test-compile
 * org.codehaus.mojo:exec-maven-plugin:java -Dexec.classpathScope=test -Dexec.mainClass=care.tandem.story.EventLatency
 * -DnoVirtualDependencies}, with {@code -Dtandem.replicas=2} for two instances of each program.
 */
final class EventLatency {
    private static final System.Logger LOG = System.getLogger(EventLatency.class.getName());
    private static final int PERSONS = 12;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final Programme programme = Programme.withFreshStaff();
    private final Login colleague = Logins.user("clinician", "Cora");
    private final List<ChangingTeam> persons = new ArrayList<>();

    private EventLatency() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        try {
            new EventLatency().measure();
        } finally {
            // Not left to the end of this JVM, which may be a build tool's own.
            House.stack().close();
        }
    }

    private void measure() throws SQLException, InterruptedException {
        for (var i = 0; i < PERSONS; i++) {
            persons.add(new ChangingTeam(programme, colleague, programme.inCare("Person" + i)));
        }
        var ids = persons.stream().map(one -> one.person().personId()).toList();
        try (var watch = new RevisionWatch(ids);
                var bare = new BareTopic()) {
            change(50, WARM_UP);
            bare.send(50, WARM_UP);
            measure(watch, bare, 1, Duration.ofSeconds(30));
            measure(watch, bare, 50, Duration.ofSeconds(20));
        }
    }

    private void measure(RevisionWatch watch, BareTopic bare, int perSecond, Duration length)
            throws InterruptedException {
        Thread.sleep(2_000);
        watch.forget();
        change(perSecond, length);
        Thread.sleep(2_000);
        var services = Quantiles.of(watch.latencies());
        var broker = Quantiles.of(bare.send(perSecond, length));
        LOG.log(System.Logger.Level.INFO, "{0}/s: commit to effect {1}; bare {2}", perSecond, services, broker);
    }

    /** At this rate, to one person after the other. */
    private void change(int perSecond, Duration length) throws InterruptedException {
        var turn = new AtomicInteger();
        var pool = Executors.newScheduledThreadPool(PERSONS);
        for (var i = 0L; i < perSecond * length.toSeconds(); i++) {
            pool.schedule(
                    () -> persons.get(turn.getAndIncrement() % PERSONS).change().is(200),
                    i * 1_000_000L / perSecond,
                    TimeUnit.MICROSECONDS);
        }
        pool.shutdown();
        if (!pool.awaitTermination(length.toSeconds() + 60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("cannot keep up");
        }
    }
}
