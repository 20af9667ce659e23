package care.tandem.platform.contract.enrollment;

/** Where one stay in the programme stands. */
public enum EpisodePhase {
    ACTIVE,
    DISCHARGED
}
