package care.tandem.assessment.progress;

/**
 * What goes with every disclosure of a substance use record (42 CFR 2.32): the short statement, after words of our own
 * that say for what the disclosure was made. To be checked by a lawyer before production.
 */
final class RedisclosureNotice {

    static final String PURPOSE = "Coordination of this person's care, as far as the person's consent to you names it.";

    static final String TEXT =
            "This is disclosed to you by the person's consent, for the purpose that the consent names, and for nothing else."
                    + " Do not pass it on unless the person consents to that in writing or the law allows it."
                    + " 42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

    private RedisclosureNotice() {}
}
