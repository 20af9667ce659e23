package care.tandem.platform.contract.enrollment;

import care.tandem.platform.contract.Event;
import java.util.UUID;

/** A person's episode began. */
public record PersonAdmitted(UUID personId, UUID episodeId) implements Event {
    @Override
    public UUID subject() {
        return personId;
    }
}
