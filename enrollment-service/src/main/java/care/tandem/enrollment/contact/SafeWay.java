package care.tandem.enrollment.contact;

/** By which way somebody may be reached; the others are not used. */
public enum SafeWay {
    CALL,
    TEXT,
    EMAIL
}
