package care.tandem.platform.audit;

/** What was done with a person's data. */
public enum Deed {
    READ,
    WRITE
}
