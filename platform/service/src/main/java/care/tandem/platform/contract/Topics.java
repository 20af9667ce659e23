package care.tandem.platform.contract;

/** The topics that are not named by an event's package. */
public final class Topics {

    /** The whole present state of each person and couple; compacted. */
    public static final String ROSTER = "tandem.roster.v1";

    /** Partitions of {@link #ROSTER}; a service knows who may what only once each of them has beaten. */
    public static final int ROSTER_PARTITIONS = 4;

    /** The heads of each service's sealed audit; one partition, kept for ever. */
    public static final String AUDIT_HEADS = "tandem.audit-heads.v1";

    private static final String DEAD = ".dead";

    private Topics() {}

    /** Where what can never be applied is put aside, with its cause. */
    public static String deadOf(String topic) {
        return topic + DEAD;
    }
}
