package care.tandem.enrollment.couple;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Two persons who apply together. Who they are never changes. */
@Entity
@Immutable
class Couple {

    @Id
    private UUID coupleId;

    private UUID firstPersonId;
    private UUID secondPersonId;
    private Instant linkedAt;

    protected Couple() {}

    static Couple of(UUID id, List<UUID> personIds, Instant at) {
        var couple = new Couple();
        couple.coupleId = id;
        couple.firstPersonId = personIds.get(0);
        couple.secondPersonId = personIds.get(1);
        couple.linkedAt = at;
        return couple;
    }

    UUID id() {
        return coupleId;
    }

    List<UUID> personIds() {
        return List.of(firstPersonId, secondPersonId);
    }

    Instant linkedAt() {
        return linkedAt;
    }
}
