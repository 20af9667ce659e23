package care.tandem.messaging.notification;

import care.tandem.platform.contract.messaging.NotificationMade;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import care.tandem.platform.wording.NeutralWording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** Tells persons that something is there for them; the same words for one cause only once, however often it is asked. */
@ApplicationScoped
public class Notifier {

    @Inject
    Notifications notifications;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    /** All of them at one moment; their rows are locked in the order of ids. */
    public void tell(Collection<UUID> personIds, NeutralWording wording, UUID cause) {
        var now = clock.instant();
        for (var personId : personIds.stream().sorted().toList()) {
            var id = ids.next();
            if (notifications.add(id, personId, wording, cause, now)) {
                outbox.append(new NotificationMade(id, personId));
            }
        }
    }
}
