package care.tandem.assessment.risk;

/** Why a clinician must look. */
public enum RiskKind {
    /** An answer to an item about harming oneself was above what the instrument's key allows. */
    SELF_HARM_ANSWER,
    /** The person pressed the alarm. */
    ALARM
}
