package care.tandem.assessment.assignment;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import java.util.Set;

/** Where an assignment stands, and where it can go from there. */
enum AssignmentStatus {
    /** Answers can be saved. */
    OPEN,
    /** The answers were handed in and stay as they are. */
    SUBMITTED;

    Set<AssignmentStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of();
        };
    }

    AssignmentStatus to(AssignmentStatus wanted) {
        if (!next().contains(wanted)) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        return wanted;
    }
}
