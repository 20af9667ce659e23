package care.tandem.messaging.thread;

/** Whose conversation a thread is. */
public enum ThreadKind {
    /** One person with the clinicians treating that person; one for each episode. */
    CARE,
    /** Both partners with the clinicians treating them; one for each face. */
    COUPLE
}
