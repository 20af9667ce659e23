package care.tandem.messaging.retention;

import care.tandem.messaging.crypto.ThreadCiphers;
import care.tandem.messaging.thread.MessageThread;
import care.tandem.messaging.thread.MessageThreads;
import care.tandem.platform.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Destroys a thread's key, and says so in the audit. */
@ApplicationScoped
class KeyEnd {

    @Inject
    ThreadCiphers ciphers;

    @Inject
    MessageThreads threads;

    @Inject
    AuditTrail audit;

    /** Tells whether there was a key; one that was destroyed before, or that nobody knows, changes nothing. */
    boolean destroy(UUID threadId) {
        var thread = threads.findByIdOptional(threadId);
        var hadKey = ciphers.destroyKeyOf(threadId);
        if (hadKey) {
            audit.recordOwnAct(
                    "destroyThreadKey",
                    thread.map(MessageThread::personIds).orElse(List.of()),
                    thread.flatMap(MessageThread::coupleId));
        }
        return hadKey;
    }
}
