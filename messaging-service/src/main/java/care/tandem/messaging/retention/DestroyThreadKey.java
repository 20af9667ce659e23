package care.tandem.messaging.retention;

import care.tandem.messaging.thread.MessageThread;
import care.tandem.messaging.thread.MessageThreads;
import care.tandem.platform.command.Command;
import care.tandem.platform.contract.keys.KeyDestroyed;
import care.tandem.platform.event.PublishNow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code destroy-thread-key}: ends the texts of one closed thread for good. Listed in Kafka first: whatever happens after
 * that, the next run of this command or the next restore finishes it.
 */
@Singleton
class DestroyThreadKey implements Command {

    @Inject
    MessageThreads threads;

    @Inject
    KeyEnd keyEnd;

    @Inject
    PublishNow kafka;

    @Override
    public String name() {
        return "destroy-thread-key";
    }

    @Override
    public String usage() {
        return "<threadId>  ends the texts of that thread, which must be closed, for good";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        var threadId = idIn(words);
        var thread = QuarkusTransaction.requiringNew().call(() -> threads.findByIdOptional(threadId));
        if (thread.filter(t -> !t.isOpen()).isEmpty()) {
            out.println(reason(thread));
            return false;
        }
        kafka.publish(new KeyDestroyed(threadId));
        var hadKey = QuarkusTransaction.requiringNew().call(() -> keyEnd.destroy(threadId));
        out.println(hadKey ? "destroyed" : "its key was destroyed before");
        return true;
    }

    private static UUID idIn(List<String> words) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("destroy-thread-key takes one id");
        }
        return UUID.fromString(words.get(0));
    }

    private static String reason(Optional<MessageThread> thread) {
        return thread.isEmpty() ? "there is no such thread" : "it is open: people write in it";
    }
}
