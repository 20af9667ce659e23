package care.tandem.platform.contract.messaging;

import care.tandem.platform.contract.Event;
import java.util.UUID;

/** A person has a new notification, which carries no content. */
public record NotificationMade(UUID notificationId, UUID personId) implements Event {
    @Override
    public UUID subject() {
        return personId;
    }
}
