package care.tandem.enrollment.screening;

/** What was decided about one person alone. */
enum Eligibility {
    ELIGIBLE,
    NOT_ELIGIBLE
}
