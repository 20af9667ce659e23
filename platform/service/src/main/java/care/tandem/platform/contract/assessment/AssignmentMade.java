package care.tandem.platform.contract.assessment;

import care.tandem.platform.contract.Event;
import java.util.UUID;

/** A person has something to fill in. Which instrument it is stays in the assessment service. */
public record AssignmentMade(UUID assignmentId, UUID personId) implements Event {
    @Override
    public UUID subject() {
        return personId;
    }
}
