package care.tandem.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What a committed reader sees on a topic from now on, or from its beginning. */
public final class TopicTail implements AutoCloseable {

    /** One record, as far as tests ask. */
    public record Record(ConsumerRecord<String, byte[]> kafka) {

        public String key() {
            return kafka.key();
        }

        public String id() {
            return header("ce_id");
        }

        public byte[] data() {
            return kafka.value();
        }

        public String header(String name) {
            var header = kafka.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Record> seen = new ArrayList<>();

    private TopicTail(String bootstrapServers, String topic, boolean fromBeginning) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        UUID.randomUUID().toString(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        partitions.forEach(consumer::position);
    }

    public static TopicTail of(String bootstrapServers, String topic) {
        return new TopicTail(bootstrapServers, topic, false);
    }

    public static TopicTail fromTheBeginning(String bootstrapServers, String topic) {
        return new TopicTail(bootstrapServers, topic, true);
    }

    /** At least so many records of that key, in their order. */
    public List<Record> awaitOfKey(String key, int atLeast) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> ofKey(key).size() >= atLeast);
        return ofKey(key);
    }

    public List<Record> ofKey(String key) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.add(new Record(record)));
        return seen.stream().filter(r -> key.equals(r.key())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
