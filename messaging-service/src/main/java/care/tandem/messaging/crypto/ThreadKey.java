package care.tandem.messaging.crypto;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A thread's own key, wrapped by the master key that it names. */
@Entity
@Table(name = "thread_key")
class ThreadKey {

    @Id
    private UUID threadId;

    private String masterKeyId;
    private byte[] wrapped;
    private Instant madeAt;

    protected ThreadKey() {}

    static ThreadKey wrappedBy(String masterKeyId, UUID threadId, byte[] wrapped, Instant at) {
        var key = new ThreadKey();
        key.threadId = threadId;
        key.masterKeyId = masterKeyId;
        key.wrapped = wrapped.clone();
        key.madeAt = at;
        return key;
    }

    /** The same key in another wrapping. */
    void wrapAnew(String otherMasterKeyId, byte[] otherWrapped) {
        masterKeyId = otherMasterKeyId;
        wrapped = otherWrapped.clone();
    }

    UUID threadId() {
        return threadId;
    }

    String masterKeyId() {
        return masterKeyId;
    }

    byte[] wrapped() {
        return wrapped.clone();
    }
}
