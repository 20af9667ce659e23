package care.tandem.replicas;

import care.tandem.local.PostgresDatabase;
import care.tandem.story.House;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The database as the next release leaves it, while this one runs: as the owner, every table has one more column, which may
 * be empty, there is a table that nobody here knows, and Flyway's history tells of a migration that is not in this build.
 */
final class NextRelease {

    private static final String TABLES =
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'";

    private static final String TOLD = """
            INSERT INTO flyway_schema_history
            SELECT max(installed_rank) + 1, '20991231.1', 'of the next release', 'SQL', 'V20991231.1__of_the_next_release.sql',
                   1, current_user, now(), 1, true
            FROM flyway_schema_history
            """;

    private static final String GIVE_UP_SOON = "SET lock_timeout = '500ms'";
    private static final String LOCK_TIMEOUT = "55P03";
    private static final int TRIES = 20;

    private NextRelease() {}

    static void migrate() throws SQLException {
        for (var service : House.SERVICES) {
            migrate(House.stack().database(service));
        }
    }

    private static void migrate(PostgresDatabase database) throws SQLException {
        var owner = database.owner();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(GIVE_UP_SOON);
            for (var table : tables(connection)) {
                alter(statement, "ALTER TABLE " + table + " ADD COLUMN of_the_next_release text");
            }
            statement.execute("CREATE TABLE of_the_next_release (id uuid PRIMARY KEY)");
            statement.execute(TOLD);
        }
    }

    /** As long as others hold the table it gives up and tries again: meanwhile nobody queues behind it. */
    private static void alter(Statement statement, String change) throws SQLException {
        for (var left = TRIES; ; left--) {
            try {
                statement.execute(change);
                return;
            } catch (SQLException held) {
                if (left == 1 || !LOCK_TIMEOUT.equals(held.getSQLState())) {
                    throw held;
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
