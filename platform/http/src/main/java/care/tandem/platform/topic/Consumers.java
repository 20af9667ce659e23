package care.tandem.platform.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How this house reads Kafka: only what was committed, and never leaving it to the broker how far it has read. */
public final class Consumers {

    private Consumers() {}

    /** @param own what this reader sets beside that, or instead of it */
    public static KafkaConsumer<String, byte[]> of(String bootstrapServers, Map<String, Object> own) {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.putAll(own);
        return new KafkaConsumer<>(BrokerAccess.with(settings), new StringDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitionsOf(String topic, KafkaConsumer<?, ?> kafka, Duration toAnswer) {
        var partitions = kafka.partitionsFor(topic, toAnswer).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnreadableTopicException("there is no topic " + topic);
        }
        return partitions;
    }
}
