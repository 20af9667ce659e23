package care.tandem.enrollment.inquiry;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import java.util.Set;

/** Where an inquiry stands. The table of moves is the rule. */
enum InquiryStatus {
    NEW,
    CONTACTED,
    CLOSED;

    Set<InquiryStatus> next() {
        return switch (this) {
            case NEW -> Set.of(CONTACTED);
            case CONTACTED -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }

    InquiryStatus to(InquiryStatus wanted) {
        if (wanted != this && !next().contains(wanted)) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        return wanted;
    }
}
