package care.tandem.suite;

/** What a request is about: whose records it names. */
public enum Subject {
    /** Ana. */
    PERSON,
    /** Somebody who wants to come in, was interviewed and screened, and not decided on yet. */
    APPLICANT,
    /** Ana and Ben, in what they have in common. */
    COUPLE,
    CLINICIAN,
    REFERRAL,
    INQUIRY,
    INSTRUMENT,
    /** Nobody but the caller, if anybody. */
    NOBODY
}
