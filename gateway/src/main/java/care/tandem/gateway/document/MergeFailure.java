package care.tandem.gateway.document;

import java.util.List;

/** Why the documents cannot become one; names both sides of each contradiction. */
class MergeFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    MergeFailure(List<String> contradictions) {
        super("The services do not make one API document:\n  - " + String.join("\n  - ", contradictions));
    }
}
