package care.tandem.canaries;

import care.tandem.story.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Every record of every topic, the broker's own topics and uncommitted records included. */
final class Kafka {
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", House.stack().kafka().bootstrapServers());

    /**
     * One record.
     *
     * @param text its key, headers and value, each byte a character
     */
    record Found(String topic, String type, String text) {
        static Found of(ConsumerRecord<byte[], byte[]> record) {
            var headers = StreamSupport.stream(record.headers().spliterator(), false);
            var text = Stream.concat(
                            Stream.of(text(record.key()), text(record.value())),
                            headers.map(header -> header.key() + "=" + text(header.value())))
                    .collect(Collectors.joining("\n"));
            return new Found(record.topic(), typeOf(record.headers().lastHeader("ce_type")), text);
        }

        private static String typeOf(Header header) {
            return header == null ? "" : text(header.value());
        }

        private static String text(byte[] bytes) {
            return bytes == null ? "" : Marks.ofBytes(bytes);
        }
    }

    private Kafka() {}

    static List<Found> all() {
        var found = new ArrayList<Found>();
        try (var consumer = new KafkaConsumer<>(BROKER, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(Found.of(record)));
            }
        }
        return found;
    }

    private static List<TopicPartition> partitions() {
        try (var admin = Admin.create(BROKER)) {
            var options = new ListTopicsOptions().listInternal(true);
            var names = admin.listTopics(options).names().get();
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic ->
                            topic.partitions().stream().map(one -> new TopicPartition(topic.name(), one.partition())))
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
