package care.tandem.messaging.crypto;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ThreadKeys implements PanacheRepositoryBase<ThreadKey, UUID> {

    private static final String NOT_WRAPPED_BY = """
            SELECT thread_id, master_key_id, wrapped, made_at
            FROM thread_key WHERE master_key_id <> ?1 ORDER BY thread_id LIMIT 200 FOR UPDATE SKIP LOCKED
            """;

    /** Some of them, this transaction's alone: two who wrap anew at once take different ones. */
    @SuppressWarnings("unchecked")
    List<ThreadKey> lockNotWrappedBy(String masterKeyId) {
        return getEntityManager()
                .createNativeQuery(NOT_WRAPPED_BY, ThreadKey.class)
                .setParameter(1, masterKeyId)
                .getResultList();
    }

    /** The master keys that anything is wrapped by. */
    List<String> masterKeysInUse() {
        return getEntityManager()
                .createQuery("select distinct k.masterKeyId from ThreadKey k order by k.masterKeyId", String.class)
                .getResultList();
    }

    long countNotWrappedBy(String masterKeyId) {
        return count("masterKeyId <> ?1", masterKeyId);
    }
}
