package care.tandem.local;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** What the superuser does: asks whether the server answers, makes databases and their logins. */
final class PostgresAdministration {
    private static final int SECONDS_TO_CONNECT = 2;

    private final int port;
    private final String password;

    PostgresAdministration(int port, String password) {
        this.port = port;
        this.password = password;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(SECONDS_TO_CONNECT);
        } catch (SQLException notYet) {
            return false;
        }
    }

    void create(PostgresDatabase database) throws SQLException {
        try (var connection = connect("postgres")) {
            login(connection, database.owner());
            login(connection, database.app());
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
                execute(
                        connection,
                        "CREATE DATABASE %I OWNER %I",
                        database.name(),
                        database.owner().user());
            }
            execute(connection, "REVOKE ALL ON DATABASE %I FROM PUBLIC", database.name());
            execute(
                    connection,
                    "GRANT CONNECT ON DATABASE %I TO %I",
                    database.name(),
                    database.app().user());
        }
        try (var connection = connect(database.name())) {
            execute(
                    connection,
                    "ALTER SCHEMA public OWNER TO %I",
                    database.owner().user());
        }
    }

    private static void login(Connection connection, PostgresLogin login) throws SQLException {
        var verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user()) ? "ALTER" : "CREATE";
        execute(connection, verb + " ROLE %I LOGIN PASSWORD %L", login.user(), login.password());
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /** Definitions take no parameters: the server itself quotes the words into the text. */
    private static void execute(Connection connection, String definition, String... words) throws SQLException {
        String text;
        try (var quote = connection.prepareStatement("SELECT format(?, VARIADIC ?)")) {
            quote.setString(1, definition);
            quote.setArray(2, connection.createArrayOf("text", words));
            var quoted = quote.executeQuery();
            quoted.next();
            text = quoted.getString(1);
        }
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser("postgres");
        source.setPassword(password);
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        return source.getConnection();
    }
}
