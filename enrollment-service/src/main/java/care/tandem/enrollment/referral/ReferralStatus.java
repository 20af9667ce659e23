package care.tandem.enrollment.referral;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import java.util.Set;

/** Where a referral stands for the office. The table of moves is the rule; no clinic sees them. */
enum ReferralStatus {
    RECEIVED,
    ACCEPTED;

    Set<ReferralStatus> next() {
        return switch (this) {
            case RECEIVED -> Set.of(ACCEPTED);
            case ACCEPTED -> Set.of();
        };
    }

    ReferralStatus to(ReferralStatus wanted) {
        if (!next().contains(wanted)) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        return wanted;
    }
}
