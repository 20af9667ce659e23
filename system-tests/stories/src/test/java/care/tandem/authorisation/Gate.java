package care.tandem.authorisation;

import care.tandem.story.Answer;
import java.util.Set;

/** How far a request comes: the three questions of {@code docs/security}, in their order. */
enum Gate {
    SIGN_IN,
    NOT_FOR_THIS_ROLE,
    NOTHING_HERE,
    OPEN;

    /** By which statuses nobody is told who may what: what is behind the gate may refuse in any other. */
    private static final Set<Integer> NO_GATE = Set.of(400, 409, 412, 428);

    /** The one that an answer shows, or that it is none that could be given at all. */
    static Gate of(Answer answer) {
        return switch (answer.status()) {
            case 401 -> SIGN_IN;
            case 403 -> NOT_FOR_THIS_ROLE;
            case 404 -> NOTHING_HERE;
            default -> {
                if (answer.status() / 100 != 2 && !NO_GATE.contains(answer.status())) {
                    throw new AssertionError(answer.asked() + ": " + answer.status() + " " + answer.body());
                }
                yield OPEN;
            }
        };
    }
}
