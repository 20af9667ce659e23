package care.tandem.enrollment.referral;

/** What the clinic thinks this person comes as; a clinician decides. */
public enum KindWish {
    PATIENT,
    FAMILY,
    UNDECIDED
}
