package care.tandem.platform.identity;

import care.tandem.platform.problem.FailureTranslator;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Later, and not never: a front end that hears 401 throws its token away. */
@Singleton
class KeysUnreadableProblem implements FailureTranslator {

    private static final Logger LOG = Logger.getLogger(KeysUnreadableProblem.class);
    private static final int RETRY_AFTER_SECONDS = 1;

    @Override
    public Optional<ProblemException> translate(Throwable failure) {
        if (!(failure instanceof KeysUnreadable)) {
            return Optional.empty();
        }
        LOG.warn(failure.getMessage());
        return Optional.of(ProblemException.retryAfter(ProblemType.UNAVAILABLE, RETRY_AFTER_SECONDS));
    }
}
