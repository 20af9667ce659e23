package care.tandem.platform.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Forgets events that no relay can send again: it deletes its row within seconds, or never published it. */
@ApplicationScoped
class InboxCleaning {

    @Inject
    EntityManager entities;

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("DELETE FROM inbox WHERE applied_at < clock_timestamp() - interval '30 days'")
                .executeUpdate();
    }
}
