package care.tandem.platform.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * What a topic holds, read once from its beginning to its end, or not at all. The end is where writers stood when it
 * began, also those whose transaction was still open; that ends by itself within 15 s.
 */
public final class StoredTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 200;

    private final String bootstrapServers;
    private final String topic;
    private final KafkaConsumer<String, byte[]> kafka;

    public StoredTopic(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        kafka = Consumers.of(
                bootstrapServers,
                Map.of(
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        AT_ONCE));
    }

    /** Hands over the records of each partition in their order, some at a time; whatever the topic has let go is not missed. */
    public void read(Consumer<ConsumerRecords<String, byte[]>> take) {
        read(false, take);
    }

    /** The same, from the very first record that was ever written. */
    public void readWhole(Consumer<ConsumerRecords<String, byte[]>> take) {
        read(true, take);
    }

    private void read(boolean whole, Consumer<ConsumerRecords<String, byte[]>> take) {
        try {
            var partitions = Consumers.partitionsOf(topic, kafka, TO_ANSWER);
            var ends = ends(partitions);
            kafka.assign(partitions);
            if (whole) {
                requireWhole(partitions);
            }
            kafka.seekToBeginning(partitions);
            readTo(ends, take);
        } catch (KafkaException e) {
            throw new UnreadableTopicException(topic + " cannot be read to its end: " + e, e);
        }
    }

    private void requireWhole(List<TopicPartition> partitions) {
        kafka.beginningOffsets(partitions, TO_ANSWER).forEach((partition, first) -> {
            if (first > 0) {
                throw new UnreadableTopicException(
                        partition + " is not whole: its first " + first + " records are gone");
            }
        });
    }

    private void readTo(Map<TopicPartition, Long> ends, Consumer<ConsumerRecords<String, byte[]>> take) {
        var lastProgress = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> kafka.position(end.getKey(), TO_ANSWER) < end.getValue())) {
            var records = kafka.poll(POLL);
            if (!records.isEmpty()) {
                lastProgress = System.nanoTime();
                take.accept(records);
            } else if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
                throw new UnreadableTopicException(
                        topic + " cannot be read to its end: nothing came for " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    /** Beyond what is committed so far. */
    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var admin = Admin.create(BrokerAccess.with(settings))) {
            var latest = partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException e) {
            throw new UnreadableTopicException("the broker does not say where " + topic + " ends: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableTopicException("interrupted", e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
