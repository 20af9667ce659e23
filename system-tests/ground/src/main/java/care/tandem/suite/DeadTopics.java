package care.tandem.suite;

import care.tandem.local.stack.Topics;
import care.tandem.story.House;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where goes what can never be applied. */
final class DeadTopics {
    private static final List<TopicPartition> ALL = Topics.all().stream()
            .map(NewTopic::name)
            .filter(name -> name.endsWith(".dead"))
            .map(name -> new TopicPartition(name, 0))
            .toList();

    private DeadTopics() {}

    /** How many have come there since the stack is. */
    static long records() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", House.stack().kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(ALL).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
