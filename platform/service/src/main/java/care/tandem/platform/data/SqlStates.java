package care.tandem.platform.data;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Optional;

/** What a database failure means, by its SQL state. */
public final class SqlStates {

    static final String UNIQUE_VIOLATION = "23505";
    static final String EXCLUSION_VIOLATION = "23P01";
    static final String SERIALIZATION_FAILURE = "40001";
    static final String DEADLOCK = "40P01";
    static final String LOCK_TIMEOUT = "55P03";
    static final String STATEMENT_TIMEOUT = "57014";
    static final String IDLE_IN_TRANSACTION = "25P03";

    private SqlStates() {}

    /** What went wrong in the database: among the causes, or beside them, where a commit that failed has it. */
    public static Optional<SQLException> in(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            for (var beside : cause.getSuppressed()) {
                var sql = in(beside);
                if (sql.isPresent()) {
                    return sql;
                }
            }
        }
        return Optional.empty();
    }

    public static String of(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }

    /**
     * Whether the same work may succeed later: everything about the database or the transaction except what the data
     * itself breaks (class 22, wrong data; class 23, a constraint).
     */
    public static boolean mayPass(Throwable failure) {
        var sql = in(failure);
        if (sql.isPresent()) {
            var state = of(sql.get());
            return !(state.startsWith("22") || state.startsWith("23"));
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isOfTheTransaction(cause)) {
                return true;
            }
        }
        return false;
    }

    /** What says that the transaction was ended from outside (its time-out), where nothing else failed in it. */
    static Optional<Throwable> endFromOutside(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Optional.of(root).filter(SqlStates::isOfTheTransaction);
    }

    /** A transaction that was ended from outside (its time-out) shows itself in whatever is called next. */
    private static boolean isOfTheTransaction(Throwable cause) {
        return cause instanceof QuarkusTransactionException
                || cause instanceof RollbackException
                || cause instanceof SystemException
                || (cause instanceof IllegalStateException
                        && String.valueOf(cause.getMessage()).startsWith("ARJUNA"));
    }

    public static boolean isLockTimeout(Throwable failure) {
        return in(failure).map(SqlStates::of).filter(LOCK_TIMEOUT::equals).isPresent();
    }

    static boolean isDeadlock(Throwable failure) {
        return in(failure)
                .map(SqlStates::of)
                .filter(s -> s.equals(DEADLOCK) || s.equals(SERIALIZATION_FAILURE))
                .isPresent();
    }
}
