package care.tandem.platform.contract.enrollment;

import care.tandem.platform.contract.Event;
import java.util.UUID;

/** A person's episode ended, for whatever reason. */
public record PersonDischarged(UUID personId, UUID episodeId) implements Event {
    @Override
    public UUID subject() {
        return personId;
    }
}
