package care.tandem.story;

import care.tandem.local.stack.Program;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Looks every millisecond, in enrollment's database and in the session service's, at which revision of some persons' records
 * stands there. The first look that finds one there is its time: both by the same clock, each a millisecond or two late.
 */
final class RevisionWatch implements AutoCloseable {
    private static final long BETWEEN_LOOKS = 1_000_000;

    private record Revision(UUID personId, long number) {}

    private final Map<Revision, Long> committed = new ConcurrentHashMap<>();
    private final Map<Revision, Long> applied = new ConcurrentHashMap<>();
    private final UUID[] persons;
    private volatile boolean ended;

    RevisionWatch(List<UUID> persons) throws SQLException {
        this.persons = persons.toArray(UUID[]::new);
        watch(House.records(Program.ENROLLMENT).connect(), committed);
        watch(House.records(Program.SESSION).connect(), applied);
    }

    private void watch(Connection connection, Map<Revision, Long> seen) {
        var thread = new Thread(() -> look(connection, seen), "watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void look(Connection connection, Map<Revision, Long> seen) {
        var question = "SELECT person_id, revision FROM roster_person WHERE person_id = ANY (?)";
        try (connection;
                var statement = connection.prepareStatement(question)) {
            statement.setArray(1, connection.createArrayOf("uuid", persons));
            while (!ended) {
                var rows = statement.executeQuery();
                var now = System.nanoTime();
                while (rows.next()) {
                    seen.putIfAbsent(new Revision(rows.getObject(1, UUID.class), rows.getLong(2)), now);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands there now is no change to be measured. */
    void forget() {
        committed.replaceAll((revision, at) -> Long.MIN_VALUE);
    }

    Collection<Long> latencies() {
        return committed.entrySet().stream()
                .filter(one -> one.getValue() != Long.MIN_VALUE && applied.containsKey(one.getKey()))
                .map(one -> Math.max(0, applied.get(one.getKey()) - one.getValue()))
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        ended = true;
    }
}
