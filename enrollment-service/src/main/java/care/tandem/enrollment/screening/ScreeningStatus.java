package care.tandem.enrollment.screening;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import java.util.Set;

/** Where a screening stands. The table of moves is the rule. */
enum ScreeningStatus {
    DRAFT,
    SUBMITTED,
    DECIDED;

    Set<ScreeningStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(DECIDED);
            case DECIDED -> Set.of();
        };
    }

    ScreeningStatus to(ScreeningStatus wanted) {
        if (!next().contains(wanted)) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        return wanted;
    }
}
