package care.tandem.platform.contract.session;

import care.tandem.platform.contract.Event;
import java.util.List;
import java.util.UUID;

/** A session stands in the calendars of those who take part. {@code personIds} are the persons whose calendar it is in. */
public record SessionBooked(UUID sessionId, List<UUID> personIds) implements Event {
    @Override
    public UUID subject() {
        return sessionId;
    }
}
