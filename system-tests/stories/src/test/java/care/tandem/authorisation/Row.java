package care.tandem.authorisation;

import care.tandem.suite.ApiOperation;
import care.tandem.suite.Subject;
import java.util.Set;

/** What the tables say of one operation about one kind of record, and what follows from it for each kind of caller. */
record Row(ApiOperation operation, Subject about, Set<String> callers, Set<String> relations) {

    /** For whoever the operation is, whatever they are to the record. */
    private static final String ALL = "all";

    Gate gateFor(Kind kind) {
        if (!kind.isAmong(callers)) {
            return kind.isAnonymous() ? Gate.SIGN_IN : Gate.NOT_FOR_THIS_ROLE;
        }
        var isOpen = relations.contains(ALL) || kind.wordsAbout(about).stream().anyMatch(relations::contains);
        return isOpen ? Gate.OPEN : Gate.NOTHING_HERE;
    }

    @Override
    public String toString() {
        return operation + " about " + about;
    }
}
