package care.tandem.latency;

import care.tandem.local.JavaCommand;
import care.tandem.local.stack.Program;
import care.tandem.story.House;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program, not a test: how long after the session service's commit of a fact the messaging service has committed its
 * effect, beside a bare producer and consumer on the same broker, at rising rates; and how many facts one consumer applies
 * in a second. {@code mvn -Pbenchmark}, with {@code -Dtandem.replicas=2} for two instances of each program and
 * {@code -Dtandem.rates="50 500"} for these rates alone.
 * Every commit is on the disk, as many traces are kept as by default, and the compilers are production's.
 */
final class EventLatency {
    private static final System.Logger LOG = System.getLogger(EventLatency.class.getName());
    private static final Duration WARM_UP = Duration.ofSeconds(100);
    private static final int WARM_UP_RATE = 500;
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final List<Integer> RATES = List.of(1, 50, 500, 2_000);
    private static final int AT_ONCE = 20_000;

    private EventLatency() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        System.setProperty("tandem.durable", "true");
        System.setProperty(JavaCommand.ALL_COMPILERS, "true");
        System.setProperty("tandem.traces.ratio", "0.05");
        try {
            timeCommits();
            measure(
                    arguments.length == 0
                            ? RATES
                            : Stream.of(arguments).map(Integer::valueOf).toList());
        } finally {
            House.close();
        }
    }

    /** PostgreSQL keeps the time of each commit only when told to before it starts. */
    private static void timeCommits() throws SQLException {
        var postgres = House.stack().postgres();
        try (var connection = House.records(Program.SESSION).connect();
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET track_commit_timestamp = on");
        }
        postgres.stop();
        postgres.start();
    }

    private static void measure(List<Integer> rates) throws SQLException, InterruptedException {
        try (var facts = new Facts();
                var bare = new BareTopic()) {
            facts.write(WARM_UP_RATE, WARM_UP);
            bare.send(WARM_UP_RATE, LENGTH);
            for (var rate : rates) {
                var applied = facts.write(rate, LENGTH);
                var broker = Quantiles.of(bare.send(rate, LENGTH));
                say("{0}/s: commit to effect {1}; bare {2}", rate, applied, broker);
            }
            say("{0} facts written at once: {1}", AT_ONCE, facts.writeAtOnce(AT_ONCE));
        }
    }

    private static void say(String format, Object... values) {
        LOG.log(System.Logger.Level.INFO, format, values);
    }
}
