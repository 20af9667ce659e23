package care.tandem.platform.contract.enrollment;

/** {@code PATIENT}: own diagnosis and level of care, hours apply. {@code FAMILY}: own private record, no hours. */
public enum EpisodeKind {
    PATIENT,
    FAMILY
}
