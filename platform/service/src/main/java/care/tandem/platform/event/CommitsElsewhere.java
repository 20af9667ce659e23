package care.tandem.platform.event;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Hears, on a connection of its own, that an instance without the lock has committed facts, and wakes the relay that
 * holds it. Deaf is as good as dead: the relay asks, and begins again at its lock.
 */
final class CommitsElsewhere implements AutoCloseable {

    /** Calls that come do not keep the session from being idle: only what is asked does. */
    private static final int ASK_AFTER_MS = 1_000;

    private final OutboxConnection connection;
    private final Runnable wake;
    private volatile boolean closed;
    private volatile SQLException failure;

    CommitsElsewhere(OutboxConnection connection, Runnable wake) throws SQLException {
        this.connection = connection;
        this.wake = wake;
        connection.listen();
        var thread = new Thread(this::hear, "relay-ear");
        thread.setDaemon(true);
        thread.start();
    }

    private void hear() {
        try {
            var asked = System.nanoTime();
            while (!closed) {
                if (connection.isCalledWithin(ASK_AFTER_MS)) {
                    wake.run();
                }
                if (System.nanoTime() - asked >= TimeUnit.MILLISECONDS.toNanos(ASK_AFTER_MS)) {
                    connection.now();
                    asked = System.nanoTime();
                }
            }
        } catch (SQLException e) {
            failure = e;
            wake.run();
        }
    }

    void requireHearing() throws SQLException {
        var deaf = failure;
        if (deaf != null) {
            throw deaf;
        }
    }

    /** The thread ends with the connection, which its owner closes next. */
    @Override
    public void close() {
        closed = true;
    }
}
