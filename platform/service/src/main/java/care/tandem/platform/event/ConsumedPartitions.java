package care.tandem.platform.event;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/** How far each partition was applied: rows of this service's own database, moved in the transaction of the effect. */
@ApplicationScoped
class ConsumedPartitions {

    @Inject
    EntityManager entities;

    /**
     * Locks the rows of these partitions for this transaction, in the order given, and moves each behind the last of what is
     * applied now; never back.
     *
     * @param lasts one record of each partition
     * @return for each partition the first offset that was not applied before
     */
    @SuppressWarnings("unchecked")
    Map<TopicPartition, Long> moveBehind(List<Delivery> lasts) {
        List<Object[]> moved = entities.createNativeQuery("""
                        INSERT INTO consumed_partition AS known (topic, partition, next_offset)
                            SELECT * FROM unnest(?1, ?2, ?3)
                        ON CONFLICT (topic, partition)
                            DO UPDATE SET next_offset = greatest(known.next_offset, excluded.next_offset)
                        RETURNING topic, partition, coalesce(old.next_offset, 0)
                        """, Object[].class)
                .setParameter(1, lasts.stream().map(Delivery::topic).toArray(String[]::new))
                .setParameter(2, lasts.stream().map(Delivery::partition).toArray(Integer[]::new))
                .setParameter(3, lasts.stream().map(last -> last.offset() + 1).toArray(Long[]::new))
                .getResultList();
        return moved.stream()
                .collect(toMap(
                        row -> new TopicPartition((String) row[0], ((Number) row[1]).intValue()),
                        row -> ((Number) row[2]).longValue()));
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
