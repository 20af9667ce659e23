package care.tandem.enrollment.joint;

/** What a clinician does about a couple's joint work. */
public enum JointAct {
    /** Opens it: a new permit, and a face where there is none. */
    OPEN,
    /** Stops what staff and platform disclose; what the partners see stays. */
    PAUSE,
    /** Makes the face follow a stop. */
    SHOW,
    /** What a partner types into the couple thread is held back from now on. */
    HOLD,
    LIFT_HOLD
}
