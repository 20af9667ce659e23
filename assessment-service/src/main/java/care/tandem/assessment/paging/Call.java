package care.tandem.assessment.paging;

/** Somebody to be paged: as whom, who, and where. */
record Call(Step step, String recipient, String address) {

    private static final String LEAD = "clinical-lead";

    /** Whoever is the lead: they are reached together. */
    static Call toLead(String address) {
        return new Call(Step.LEAD, LEAD, address);
    }
}
