package care.tandem.assessment.risk;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import java.util.Set;

/** Where a flag stands, and where it can go from there. */
enum RiskFlagStatus {
    /** Nobody has answered for it yet. */
    OPEN,
    /** A clinician has taken it on. */
    ACKNOWLEDGED;

    Set<RiskFlagStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(ACKNOWLEDGED);
            case ACKNOWLEDGED -> Set.of();
        };
    }

    RiskFlagStatus to(RiskFlagStatus wanted) {
        if (!next().contains(wanted)) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        return wanted;
    }
}
