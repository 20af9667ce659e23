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

    /**
     * Locks the partition's row for this transaction and moves it behind the last of what is applied now; never back.
     *
     * @return the first offset that was not applied before
     */
    long moveBehind(Delivery last) {
        return ((Number) entities.createNativeQuery("""
                        INSERT INTO consumed_partition AS known (topic, partition, next_offset) VALUES (?1, ?2, ?3)
                        ON CONFLICT (topic, partition)
                            DO UPDATE SET next_offset = greatest(known.next_offset, excluded.next_offset)
                        RETURNING coalesce(old.next_offset, 0)
                        """)
                        .setParameter(1, last.topic())
                        .setParameter(2, last.partition())
                        .setParameter(3, last.offset() + 1)
                        .getSingleResult())
                .longValue();
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
