package care.tandem.enrollment.screening;

/** What the interviewer decided about one person alone. */
enum Eligibility {
    ELIGIBLE,
    NOT_ELIGIBLE
}
