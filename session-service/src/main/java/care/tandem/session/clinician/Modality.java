package care.tandem.session.clinician;

/** What a clinician is trained to give. */
enum Modality {
    CBT,
    DBT,
    COUPLES_THERAPY,
    TRAUMA_INFORMED,
    GROUP
}
