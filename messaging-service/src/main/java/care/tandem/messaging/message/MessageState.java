package care.tandem.messaging.message;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import java.util.Set;

/** Whether a message has reached everyone in its thread. */
enum MessageState {
    /** In the feeds of everyone. */
    DELIVERED(Set.of()),
    /** In the feeds of its author and of the care team only. */
    HELD(Set.of(DELIVERED));

    private final Set<MessageState> next;

    MessageState(Set<MessageState> next) {
        this.next = next;
    }

    MessageState to(MessageState wanted) {
        if (!next.contains(wanted)) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        return wanted;
    }
}
