package care.tandem.messaging.stream;

import care.tandem.platform.command.Serving;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.messaging.MessageDelivered;
import care.tandem.platform.topic.TopicListener;
import care.tandem.platform.topic.WholeTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads this service's own topic whole, from its end on: every instance has streams of its own. One thread asks and rings,
 * in the order of each partition, and holds a connection only while it asks.
 */
@ApplicationScoped
class MessagingTail implements TopicListener {

    private static final String TOPIC = EventTypes.topicOf(MessageDelivered.class);
    private static final String TYPE_HEADER = "ce_type";

    @Inject
    Doorbells doorbells;

    @Inject
    Streams streams;

    @Inject
    Serving serving;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private WholeTopic topic;

    void start(@Observes StartupEvent event) {
        if (serving.isOn()) {
            topic = new WholeTopic(bootstrapServers, TOPIC, Duration.ZERO, this);
            topic.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (topic != null) {
            topic.close();
        }
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> event) {
        var type = event.headers().lastHeader(TYPE_HEADER);
        if (type != null) {
            doorbells.hear(new String(type.value(), StandardCharsets.UTF_8), event.value());
        }
    }

    /** Whoever listened before may have missed something. */
    @Override
    public void upToDate() {
        streams.resyncAll();
    }
}
