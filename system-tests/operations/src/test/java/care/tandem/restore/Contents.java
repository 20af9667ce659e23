package care.tandem.restore;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands in the databases: a digest of each table, but of those that move without anybody's doing. */
final class Contents {
    private static final Set<String> MOVING = Set.of("consumed_partition", "outbox", "inbox");
    private static final String TABLES =
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace";

    private Contents() {}

    static SortedMap<String, String> ofAll(Collection<Program> services) {
        var digests = new TreeMap<String, String>();
        for (var service : services) {
            try (var connection = House.records(service).connect();
                    var tables = connection.createStatement().executeQuery(TABLES)) {
                while (tables.next()) {
                    var table = tables.getString(1);
                    if (!MOVING.contains(table)) {
                        digests.put(service + "." + table, digest(connection, table));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return digests;
    }

    private static String digest(Connection connection, String table) throws SQLException {
        var question = "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM "
                + table + " t";
        try (var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** By the database's clock. */
    static Instant now(Program service) {
        try (var connection = House.records(service).connect();
                var answer = connection.createStatement().executeQuery("SELECT clock_timestamp()")) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
