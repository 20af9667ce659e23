package care.tandem.enrollment.admission;

/** Why an episode ended. Private: no event and no other reader's view carries it. */
enum DischargeReason {
    COMPLETED,
    OTHER_CARE_NEEDED,
    OWN_WISH,
    CONTACT_LOST,
    OTHER
}
