package care.tandem.enrollment.joint;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import java.util.Set;

/** Where joint work stands, read from permit and face. The table of acts is the rule. */
public enum JointState {
    /** Neither permit nor face: how every couple begins. */
    CLOSED,
    /** Permit and face. */
    OPEN,
    /** No permit, and the face as it was: only a clinician's showing changes it. */
    STOPPED;

    Set<JointAct> acts() {
        return switch (this) {
            case CLOSED -> Set.of(JointAct.OPEN, JointAct.HOLD, JointAct.LIFT_HOLD);
            case OPEN -> Set.of(JointAct.PAUSE, JointAct.HOLD, JointAct.LIFT_HOLD);
            case STOPPED -> Set.of(JointAct.OPEN, JointAct.SHOW, JointAct.HOLD, JointAct.LIFT_HOLD);
        };
    }

    void require(JointAct act) {
        if (!acts().contains(act)) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
    }
}
