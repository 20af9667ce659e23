package care.tandem.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys whose later records follow a poisoned one to the dead topic, until they are replayed in order. */
@ApplicationScoped
class DeadKeys {

    /**
     * A key that is dead.
     *
     * @param held how many of its records wait in the dead topic
     */
    record DeadKey(String topic, String key, Instant since, String cause, long held) {}

    @Inject
    EntityManager entities;

    @Inject
    TransactionSynchronizationRegistry transaction;

    /** Begins with the record that could not be applied, or goes on with one more that cannot. */
    void add(Delivery delivery, String cause) {
        entities.createNativeQuery("""
                        INSERT INTO dead_key (topic, key, since, cause, held)
                        VALUES (?1, ?2, clock_timestamp(), ?3, 1)
                        ON CONFLICT (topic, key) DO UPDATE SET held = dead_key.held + 1
                        """)
                .setParameter(1, delivery.topic())
                .setParameter(2, delivery.keyOrEmpty())
                .setParameter(3, cause)
                .executeUpdate();
    }

    /** Whether this record's key is dead; then it is counted as one more that waits. Waits for a replay that is ending. */
    boolean holds(Delivery delivery) {
        return areThereOf(delivery.topic()) && count(delivery);
    }

    /**
     * Asked once in a transaction: while that has its partition, none of the partition's keys can die, and one that
     * lives again meanwhile is found to when it is counted.
     */
    private boolean areThereOf(String topic) {
        var question = "dead keys of " + topic;
        var known = (Boolean) transaction.getResource(question);
        if (known == null) {
            known = (Boolean) entities.createNativeQuery("SELECT EXISTS (SELECT FROM dead_key WHERE topic = ?1)")
                    .setParameter(1, topic)
                    .getSingleResult();
            transaction.putResource(question, known);
        }
        return known;
    }

    private boolean count(Delivery delivery) {
        return entities.createNativeQuery("UPDATE dead_key SET held = held + 1 WHERE topic = ?1 AND key = ?2")
                        .setParameter(1, delivery.topic())
                        .setParameter(2, delivery.keyOrEmpty())
                        .executeUpdate()
                == 1;
    }

    Optional<DeadKey> find(String topic, String key) {
        return all().stream()
                .filter(dead -> dead.topic().equals(topic) && dead.key().equals(key))
                .findFirst();
    }

    /** The key lives again, if no more of its records wait than that many; nothing of it can arrive meanwhile. */
    boolean revive(String topic, String key, long seen) {
        return entities.createNativeQuery("DELETE FROM dead_key WHERE topic = ?1 AND key = ?2 AND held <= ?3")
                        .setParameter(1, topic)
                        .setParameter(2, key)
                        .setParameter(3, seen)
                        .executeUpdate()
                == 1;
    }

    /** Oldest first. */
    @SuppressWarnings("unchecked")
    List<DeadKey> all() {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT topic, key, since, cause, held FROM dead_key ORDER BY since, topic, key",
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> new DeadKey(
                        (String) row[0],
                        (String) row[1],
                        (Instant) row[2],
                        (String) row[3],
                        ((Number) row[4]).longValue()))
                .toList();
    }
}
