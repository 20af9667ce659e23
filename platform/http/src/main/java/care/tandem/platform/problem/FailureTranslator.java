package care.tandem.platform.problem;

import java.util.Optional;

/** Knows what some failures mean to the caller; what nobody knows is a 500. */
public interface FailureTranslator {

    Optional<ProblemException> translate(Throwable failure);
}
