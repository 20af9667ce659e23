package care.tandem.messaging.notification;

import care.tandem.platform.wording.NeutralWording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line in a person's list. Numbers order the lines of one person; they and the cause are shown to nobody. */
@Entity
@Immutable
@Table(name = "notification")
class Notification {

    @Id
    private UUID notificationId;

    private UUID personId;
    private long number;

    @Enumerated(EnumType.STRING)
    private NeutralWording wording;

    private UUID cause;
    private Instant madeAt;

    protected Notification() {}

    UUID id() {
        return notificationId;
    }

    long number() {
        return number;
    }

    NeutralWording wording() {
        return wording;
    }

    Instant madeAt() {
        return madeAt;
    }
}
