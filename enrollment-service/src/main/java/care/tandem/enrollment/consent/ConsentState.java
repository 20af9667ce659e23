package care.tandem.enrollment.consent;

/** Whether a consent holds, and if not, what ended it. */
enum ConsentState {
    IN_FORCE,
    REVOKED,
    /** Its own end came. */
    ENDED,
    /** The person signed a newer one of the same kind. */
    REPLACED
}
