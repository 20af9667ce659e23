package care.tandem.enrollment.screening;

/** The level of care that a person's answers and interview point to. */
enum LevelOfCare {
    /** Below what this programme gives. */
    OUTPATIENT,
    /** Level 2.1 for adults: 9 to 19 hours a week. What this programme gives. */
    INTENSIVE_OUTPATIENT,
    /** Level 2.5 and above: more than this programme gives. */
    HIGHER
}
