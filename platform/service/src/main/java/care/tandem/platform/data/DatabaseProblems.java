package care.tandem.platform.data;

import care.tandem.platform.problem.FailureTranslator;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/** Maps SQL states to refusals, once. The constraint's name goes to the log, never to the caller. */
@Singleton
class DatabaseProblems implements FailureTranslator {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    @All
    @Inject
    List<ConstraintMeanings> meanings;

    @Override
    public Optional<ProblemException> translate(Throwable failure) {
        if (isStale(failure)) {
            return Optional.of(new ProblemException(ProblemType.CONFLICT));
        }
        var sql = SqlStates.in(failure);
        return sql.isPresent()
                ? translate(sql.get())
                : SqlStates.endFromOutside(failure).map(DatabaseProblems::unavailable);
    }

    private Optional<ProblemException> translate(SQLException failure) {
        return switch (SqlStates.of(failure)) {
            case SqlStates.UNIQUE_VIOLATION, SqlStates.EXCLUSION_VIOLATION ->
                Optional.of(new ProblemException(meaningOf(failure)));
            case SqlStates.DEADLOCK, SqlStates.SERIALIZATION_FAILURE ->
                Optional.of(new ProblemException(ProblemType.CONFLICT));
            default -> mayBeBusyOrDown(failure) ? Optional.of(unavailable(failure)) : Optional.empty();
        };
    }

    /** Lock, statement and idle time-outs, connection failures, a server going down, a full pool (which has no state). */
    private static boolean mayBeBusyOrDown(SQLException failure) {
        var state = SqlStates.of(failure);
        return state.isEmpty()
                || state.equals(SqlStates.LOCK_TIMEOUT)
                || state.equals(SqlStates.STATEMENT_TIMEOUT)
                || state.equals(SqlStates.IDLE_IN_TRANSACTION)
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57");
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.warnf("the database does not answer: %s", failure.toString());
        return ProblemException.retryAfter(ProblemType.UNAVAILABLE, RETRY_AFTER_SECONDS);
    }

    private ProblemType meaningOf(SQLException failure) {
        var name = constraintOf(failure);
        LOG.infof("refused by constraint %s", name);
        return meanings.stream()
                .map(m -> m.meanings().get(name))
                .filter(type -> type != null)
                .findFirst()
                .orElse(ProblemType.CONFLICT);
    }

    private static String constraintOf(SQLException failure) {
        return failure instanceof PSQLException pg && pg.getServerErrorMessage() != null
                ? pg.getServerErrorMessage().getConstraint()
                : "";
    }

    private static boolean isStale(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleObjectStateException) {
                return true;
            }
        }
        return false;
    }
}
