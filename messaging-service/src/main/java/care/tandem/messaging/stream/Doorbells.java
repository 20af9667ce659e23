package care.tandem.messaging.stream;

import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.messaging.MessageDelivered;
import care.tandem.platform.contract.messaging.NotificationMade;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Turns this service's own events into bells for the streams that are open here. */
@ApplicationScoped
class Doorbells {

    private static final Logger LOG = Logger.getLogger(Doorbells.class);
    private static final String MESSAGE = EventTypes.nameOf(MessageDelivered.class);
    private static final String NOTIFICATION = EventTypes.nameOf(NotificationMade.class);

    @Inject
    Streams streams;

    @Inject
    Audience audience;

    /** What cannot be read rings for nobody; a failing database throws, and the event is tried again. */
    void hear(String type, byte[] data) {
        if (streams.recipients().isEmpty()) {
            return;
        }
        try {
            if (MESSAGE.equals(type)) {
                var event = EventJson.read(data, MessageDelivered.class);
                ring(Bell.ofMessage(event.threadId(), event.messageId()), () -> audience.of(event));
            } else if (NOTIFICATION.equals(type)) {
                var event = EventJson.read(data, NotificationMade.class);
                ring(Bell.ofNotification(event.notificationId()), () -> audience.of(event));
            }
        } catch (IOException e) {
            LOG.warnf("an event of type %s cannot be read", type);
        }
    }

    private void ring(Bell bell, Supplier<Predicate<Recipient>> question) {
        List<Recipient> listening = QuarkusTransaction.requiringNew().call(() -> {
            var mayHear = question.get();
            return streams.recipients().stream().filter(mayHear).toList();
        });
        listening.forEach(recipient -> streams.ring(recipient, bell));
    }
}
