package care.tandem.session;

/** The kinds of meeting that can be booked so far. */
public enum SessionType {
    /** One person and a clinician who treats them. */
    INDIVIDUAL,
    /** A first talk with one person, before or at the begin of an episode. */
    INTAKE,
    /** Both persons of a couple whose joint work is shown, and a clinician who treats both. */
    COUPLE
}
