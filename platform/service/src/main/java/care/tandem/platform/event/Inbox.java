package care.tandem.platform.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The events that have acted here, so that one which is sent twice acts once. */
@ApplicationScoped
class Inbox {

    @Inject
    EntityManager entities;

    /** Enters them, and tells which of them were not there yet. */
    @SuppressWarnings("unchecked")
    Set<UUID> enter(Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return new HashSet<>();
        }
        List<UUID> entered = entities.createNativeQuery("""
                        INSERT INTO inbox (event_id, applied_at) SELECT unnest(?1), clock_timestamp()
                        ON CONFLICT DO NOTHING RETURNING event_id
                        """)
                .setParameter(1, eventIds.toArray(UUID[]::new))
                .getResultList();
        return new HashSet<>(entered);
    }

    /** What no relay can send again: it deletes its row within seconds, or never published it. */
    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("DELETE FROM inbox WHERE applied_at < clock_timestamp() - interval '30 days'")
                .executeUpdate();
    }
}
