package care.tandem.platform.contract.messaging;

import care.tandem.platform.contract.Event;
import java.util.UUID;

/** A thread has a message that its members may read. Held messages are not delivered. */
public record MessageDelivered(UUID threadId, UUID messageId) implements Event {
    @Override
    public UUID subject() {
        return threadId;
    }
}
