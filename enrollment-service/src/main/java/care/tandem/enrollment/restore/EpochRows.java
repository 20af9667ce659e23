package care.tandem.enrollment.restore;

import care.tandem.platform.contract.Topics;
import care.tandem.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The roster's epoch, and who is not of it yet. */
@ApplicationScoped
class EpochRows {

    private static final int AT_ONCE = 100;

    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    void raiseTo(int epoch) {
        entities.createNativeQuery("UPDATE roster_epoch SET epoch = ?1")
                .setParameter(1, epoch)
                .executeUpdate();
    }

    List<UUID> personsBelow(int epoch, UUID after) {
        return page(
                "SELECT person_id FROM roster_person WHERE person_id > ?1 AND epoch < ?2 ORDER BY person_id",
                after,
                epoch);
    }

    List<UUID> couplesBelow(int epoch, UUID after) {
        return page(
                "SELECT couple_id FROM roster_couple WHERE couple_id > ?1 AND epoch < ?2 ORDER BY couple_id",
                after,
                epoch);
    }

    /** Of somebody whom this database does not know: only sent, never kept. */
    void send(UUID subject, Object record) {
        outbox.append(Topics.ROSTER, subject, record);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> page(String sql, UUID after, int epoch) {
        return entities.createNativeQuery(sql)
                .setParameter(1, after)
                .setParameter(2, epoch)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
