package care.tandem.enrollment.referral;

/** What a reader sees of where a referral stands: ACCEPTED only the office, ADMITTED and DISCHARGED only by consent. */
enum ReferralShown {
    RECEIVED,
    ACCEPTED,
    CLOSED,
    ADMITTED,
    DISCHARGED
}
