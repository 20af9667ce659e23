package care.tandem.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/**
 * The relay's own connection, outside the pool. The advisory lock lives and dies with it, and it reads and deletes on
 * it, so that a holder which lost the lock cannot delete. Idle for 15 s (a paused process), the server ends it.
 */
final class OutboxConnection implements AutoCloseable {

    /** A read that returns fewer rows has seen all that was visible. */
    static final int BATCH = 500;

    private static final long LOCK = 0x7461_6e64_656dL;

    /** Its columns by name: the next release may add one while this one runs. */
    private static final String READ =
            "SELECT position, event_id, topic, key, type, headers, data, at FROM outbox ORDER BY position LIMIT "
                    + BATCH;

    private final Connection connection;

    private OutboxConnection(Connection connection) {
        this.connection = connection;
    }

    /** Opens connections with the settings that end a dead holder's session soon. */
    @ApplicationScoped
    static class Factory {

        @ConfigProperty(name = "quarkus.datasource.jdbc.url")
        String url;

        @ConfigProperty(name = "quarkus.datasource.username")
        String user;

        @ConfigProperty(name = "quarkus.datasource.password")
        String password;

        OutboxConnection open() throws SQLException {
            var properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("connectTimeout", "2");
            properties.setProperty("socketTimeout", "10");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("ApplicationName", "relay");
            properties.setProperty(
                    "options",
                    // a deletion that a crash undoes only sends its facts again, in order: it need not wait for the
                    // disk
                    "-c synchronous_commit=off"
                            + " -c idle_session_timeout=15s -c statement_timeout=5s -c tcp_user_timeout=5000"
                            + " -c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3");
            return new OutboxConnection(DriverManager.getConnection(url, properties));
        }
    }

    boolean tryLock() throws SQLException {
        try (var query = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            query.setLong(1, LOCK);
            try (var result = query.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Wakes whoever holds the lock, on whichever instance. Never in a business transaction: it would queue their commits. */
    void callHolder() throws SQLException {
        try (var call = connection.createStatement()) {
            call.execute("NOTIFY outbox");
        }
    }

    void listen() throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("LISTEN outbox");
        }
    }

    /** Waits that long for a call. */
    boolean isCalledWithin(int millis) throws SQLException {
        var calls = connection.unwrap(PGConnection.class).getNotifications(millis);
        return calls != null && calls.length > 0;
    }

    /** The database's time, before the next read begins. */
    Instant now() throws SQLException {
        try (var query = connection.prepareStatement("SELECT clock_timestamp()");
                var result = query.executeQuery()) {
            result.next();
            return result.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    List<OutboxRow> read() throws SQLException {
        try (var query = connection.prepareStatement(READ);
                var result = query.executeQuery()) {
            var rows = new ArrayList<OutboxRow>();
            while (result.next()) {
                rows.add(OutboxRow.of(result));
            }
            return rows;
        }
    }

    void delete(List<OutboxRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("DELETE FROM outbox WHERE position = ANY (?)")) {
            var positions = rows.stream().map(OutboxRow::position).toArray(Long[]::new);
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
