package care.tandem.messaging.retention;

import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.keys.KeyDestroyed;
import care.tandem.platform.restore.Restoration;
import care.tandem.platform.restore.TopicHistory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A backup holds keys that have been destroyed since: they are destroyed again. */
@ApplicationScoped
class DestroyedKeysRestoration implements Restoration {

    @Inject
    TopicHistory history;

    @Inject
    KeyEnd keyEnd;

    @Override
    public void run(Consumer<String> say) {
        var again = new AtomicLong();
        history.read(
                EventTypes.topicOf(KeyDestroyed.class),
                records -> QuarkusTransaction.requiringNew()
                        .run(() -> records.forEach(record -> {
                            if (record.is(KeyDestroyed.class)
                                    && keyEnd.destroy(
                                            record.as(KeyDestroyed.class).threadId())) {
                                again.incrementAndGet();
                            }
                        })));
        say.accept(again + " keys destroyed again");
    }
}
