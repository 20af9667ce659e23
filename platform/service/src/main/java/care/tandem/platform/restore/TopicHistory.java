package care.tandem.platform.restore;

import care.tandem.platform.topic.StoredTopic;
import care.tandem.platform.topic.UnreadableTopicException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a topic from its first record to its end, or fails: what was skipped could be a revocation. */
@ApplicationScoped
public class TopicHistory {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** Hands over the records of each partition in their order, some at a time. */
    public void read(String topic, Consumer<List<KeptRecord>> take) {
        try (var stored = new StoredTopic(bootstrapServers, topic)) {
            stored.readWhole(records -> take.accept(StreamSupport.stream(records.spliterator(), false)
                    .map(KeptRecord::of)
                    .toList()));
        } catch (UnreadableTopicException e) {
            throw new NotRestored(e.getMessage(), e);
        }
    }
}
