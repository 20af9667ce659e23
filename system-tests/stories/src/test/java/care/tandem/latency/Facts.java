package care.tandem.latency;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.suite.Together;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Facts written as an instance of the session service without the relay's lock writes them: one transaction each, and a call
 * to the lock's holder every few milliseconds. Each is of a session and a person of its own, whom messaging notifies.
 */
final class Facts implements AutoCloseable {
    private static final int WRITERS = 8;
    private static final long BETWEEN_CALLS = 3_000_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private static final String TABLE = "CREATE UNLOGGED TABLE IF NOT EXISTS measured (event_id uuid PRIMARY KEY)";

    /** The outbox forgets its rows; the transaction's other row stays, and tells when it was committed. */
    private static final String WRITE = """
            WITH fact AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS session, gen_random_uuid() AS person
                          FROM generate_series(1, ?)),
                 kept AS (INSERT INTO measured SELECT id FROM fact)
            INSERT INTO outbox (event_id, topic, key, type, data, at)
            SELECT id, 'tandem.session.v1', session, 'care.tandem.session.SessionBooked.v1',
                   convert_to(json_build_object('sessionId', session, 'personIds', json_build_array(person))::text, 'UTF8'),
                   clock_timestamp()
            FROM fact
            """;

    private final Connection caller = House.records(Program.SESSION).connect();
    private final AtomicBoolean written = new AtomicBoolean();
    private final Thread calling = new Thread(this::call, "caller");
    private volatile boolean ended;

    Facts() throws SQLException {
        try (var statement = caller.createStatement()) {
            statement.execute(TABLE);
        }
        calling.setDaemon(true);
        calling.start();
    }

    private void call() {
        try (var statement = caller.createStatement()) {
            while (!ended) {
                if (written.getAndSet(false)) {
                    statement.execute("NOTIFY outbox");
                }
                LockSupport.parkNanos(BETWEEN_CALLS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many a second, each when it is due, whether or not the one before is through. */
    Course write(int perSecond, Duration length) throws SQLException, InterruptedException {
        forget();
        var count = perSecond * length.toSeconds();
        var next = new AtomicLong();
        var begun = System.nanoTime();
        inParallel(statement -> {
            for (var i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                var due = begun + i * 1_000_000_000L / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                write(statement, 1);
            }
        });
        return course(count);
    }

    /** In one transaction: from its commit on, the relay and the consumer have nothing to wait for. */
    Course writeAtOnce(int count) throws SQLException, InterruptedException {
        forget();
        try (var connection = House.records(Program.SESSION).connect();
                var statement = connection.prepareStatement(WRITE)) {
            write(statement, count);
        }
        return course(count);
    }

    private void write(PreparedStatement statement, int count) throws SQLException {
        statement.setInt(1, count);
        statement.executeUpdate();
        written.set(true);
    }

    private interface Writing {
        void by(PreparedStatement statement) throws SQLException;
    }

    private static void inParallel(Writing writing) {
        try (var hands = new Together(WRITERS)) {
            hands.run(Collections.nCopies(WRITERS, () -> alone(writing)));
        }
    }

    private static void alone(Writing writing) {
        try (var connection = House.records(Program.SESSION).connect();
                var statement = connection.prepareStatement(WRITE)) {
            writing.by(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forget() throws SQLException {
        try (var connection = House.records(Program.SESSION).connect();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE measured");
        }
    }

    /** Waits until the last has its effect. */
    private static Course course(long count) throws SQLException, InterruptedException {
        var committed = timesOf(Program.SESSION, "measured");
        if (committed.size() != count) {
            throw new IllegalStateException(committed.size() + " of " + count + " were committed");
        }
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        var applied = timesOf(Program.MESSAGING, "inbox");
        while (!applied.keySet().containsAll(committed.keySet())) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("facts are lost, or it takes too long");
            }
            Thread.sleep(1_000);
            applied = timesOf(Program.MESSAGING, "inbox");
        }
        applied.keySet().retainAll(committed.keySet());
        return Course.of(committed, applied);
    }

    /** When the transactions that wrote these rows were committed, in microseconds by the database's clock. */
    private static Map<UUID, Long> timesOf(Program service, String table) throws SQLException {
        var question = "SELECT event_id, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint FROM "
                + table + " WHERE pg_xact_commit_timestamp(xmin) IS NOT NULL";
        try (var connection = House.records(service).connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var times = new HashMap<UUID, Long>();
            while (rows.next()) {
                times.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
            return times;
        }
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        try {
            calling.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        caller.close();
    }
}
