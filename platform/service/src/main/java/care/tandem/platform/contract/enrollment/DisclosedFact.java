package care.tandem.platform.contract.enrollment;

/** What a consent of kind {@link ConsentKind#DISCLOSE_TO_CLINIC} can name. */
public enum DisclosedFact {
    /** That the person was admitted, and that the episode ended. */
    EPISODE,
    /** How far assigned instruments are done, and totals that the person was shown. */
    PROGRESS
}
