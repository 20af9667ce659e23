package care.tandem.enrollment.limit;

/** What is counted. */
public enum Attempt {
    INQUIRY,
    INVITATION_CLAIM
}
