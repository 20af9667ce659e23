package care.tandem.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.OptionalLong;

/** How far each partition was applied: rows of this service's own database, moved in the transaction of the effect. */
@ApplicationScoped
class ConsumedPartitions {

    @Inject
    EntityManager entities;

    /** Locks the partition's row for this transaction and tells the next offset to apply. */
    long lock(String topic, int partition) {
        entities.createNativeQuery(
                        "INSERT INTO consumed_partition (topic, partition, next_offset) VALUES (?1, ?2, 0) ON CONFLICT DO NOTHING")
                .setParameter(1, topic)
                .setParameter(2, partition)
                .executeUpdate();
        return ((Number) entities.createNativeQuery(
                                "SELECT next_offset FROM consumed_partition WHERE topic = ?1 AND partition = ?2 FOR UPDATE")
                        .setParameter(1, topic)
                        .setParameter(2, partition)
                        .getSingleResult())
                .longValue();
    }

    void moveTo(String topic, int partition, long nextOffset) {
        entities.createNativeQuery(
                        "UPDATE consumed_partition SET next_offset = ?3 WHERE topic = ?1 AND partition = ?2 AND next_offset < ?3")
                .setParameter(1, topic)
                .setParameter(2, partition)
                .setParameter(3, nextOffset)
                .executeUpdate();
    }

    OptionalLong nextOffset(String topic, int partition) {
        List<?> found = entities.createNativeQuery(
                        "SELECT next_offset FROM consumed_partition WHERE topic = ?1 AND partition = ?2")
                .setParameter(1, topic)
                .setParameter(2, partition)
                .getResultList();
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(((Number) found.get(0)).longValue());
    }
}
