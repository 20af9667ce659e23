package care.tandem.messaging.notification;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Notification", description = "That something is there for the caller. No content, no names.")
record NotificationView(
        @Schema(required = true) UUID notificationId,

        @Schema(
                description = "Neutral words that may be shown on a locked screen.",
                examples = "There is a new message for you.",
                required = true)
        String text,

        @Schema(description = "Where to look. More kinds may come.", required = true)
        NotificationSubject about,

        @Schema(required = true) Instant madeAt) {

    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id(),
                notification.wording().text(),
                NotificationSubject.of(notification.wording()),
                notification.madeAt());
    }
}
