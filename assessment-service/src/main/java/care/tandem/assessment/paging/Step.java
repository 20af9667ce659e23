package care.tandem.assessment.paging;

/** As whom somebody is paged. */
enum Step {
    /** Watches now. At once. */
    CLINICIAN("pageOnCall"),
    /** Stands behind who watches. After the first deadline. */
    COVER("pageCover"),
    /** Answers for safety. After the second deadline, and at once where nobody watches. */
    LEAD("pageTheLead");

    private final String act;

    Step(String act) {
        this.act = act;
    }

    /** Its name in the audit. */
    String act() {
        return act;
    }
}
