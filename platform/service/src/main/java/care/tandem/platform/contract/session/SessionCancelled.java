package care.tandem.platform.contract.session;

import care.tandem.platform.contract.Event;
import java.util.List;
import java.util.UUID;

/** A session will not take place. {@code personIds} are the persons whose calendar it is in. */
public record SessionCancelled(UUID sessionId, List<UUID> personIds) implements Event {
    @Override
    public UUID subject() {
        return sessionId;
    }
}
