package care.tandem.platform.contract.enrollment;

/** What a person can permit. A kind that a reader does not know counts as not granted. */
public enum ConsentKind {
    TREATMENT,
    TELEHEALTH,
    PRIVACY_NOTICE,
    JOINT_WORK,
    DISCLOSE_TO_CLINIC
}
