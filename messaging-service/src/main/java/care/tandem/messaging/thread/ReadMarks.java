package care.tandem.messaging.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How far each reader has read in a feed. Only that reader ever gets it back. */
@ApplicationScoped
class ReadMarks {

    /** Never beyond what is there, or what comes next would count as read; never back. */
    private static final String MOVE = """
            INSERT INTO read_mark (feed_id, reader, number)
            SELECT feed_id, :reader, least(:number, last_number) FROM feed WHERE feed_id = :feed
            ON CONFLICT (feed_id, reader) DO UPDATE SET number = greatest(read_mark.number, excluded.number)
            """;

    @Inject
    EntityManager entities;

    void move(UUID feedId, String reader, long number) {
        entities.createNativeQuery(MOVE)
                .setParameter("feed", feedId)
                .setParameter("reader", reader)
                .setParameter("number", number)
                .executeUpdate();
    }

    /** By feed; a feed without a mark is not in it. */
    Map<UUID, Long> of(String reader, Collection<UUID> feedIds) {
        return rows(reader, feedIds).stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String reader, Collection<UUID> feedIds) {
        return entities.createNativeQuery(
                        "SELECT feed_id, number FROM read_mark WHERE reader = ?1 AND feed_id = ANY (?2)",
                        Object[].class)
                .setParameter(1, reader)
                .setParameter(2, feedIds.toArray(UUID[]::new))
                .getResultList();
    }
}
