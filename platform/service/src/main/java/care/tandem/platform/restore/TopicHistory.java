package care.tandem.platform.restore;

import care.tandem.platform.topic.BrokerAccess;
import care.tandem.platform.topic.Consumers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a topic from its first record to its end, or fails: what was skipped could be a revocation. The end is where
 * writers stood when it began, also those whose transaction was still open; that ends by itself within 15 s.
 */
@ApplicationScoped
public class TopicHistory {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 200;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** Hands over the records of each partition in their order, some at a time. */
    public void read(String topic, Consumer<List<KeptRecord>> take) {
        try (var kafka = newConsumer()) {
            var partitions = kafka.partitionsFor(topic, TO_ANSWER).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            var ends = ends(partitions);
            kafka.assign(partitions);
            requireWhole(kafka, partitions);
            kafka.seekToBeginning(partitions);
            readTo(ends, kafka, take);
        } catch (KafkaException e) {
            throw new NotRestored(topic + " cannot be read to its end: " + e, e);
        }
    }

    private static void requireWhole(KafkaConsumer<String, byte[]> kafka, List<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            throw new NotRestored("there is no such topic");
        }
        kafka.beginningOffsets(partitions, TO_ANSWER).forEach((partition, first) -> {
            if (first > 0) {
                throw new NotRestored(partition + " is not whole: its first " + first + " records are gone");
            }
        });
    }

    private static void readTo(
            Map<TopicPartition, Long> ends, KafkaConsumer<String, byte[]> kafka, Consumer<List<KeptRecord>> take) {
        var lastProgress = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> kafka.position(end.getKey(), TO_ANSWER) < end.getValue())) {
            var records = kafka.poll(POLL);
            if (!records.isEmpty()) {
                lastProgress = System.nanoTime();
                take.accept(StreamSupport.stream(records.spliterator(), false)
                        .map(KeptRecord::of)
                        .toList());
            } else if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
                throw new NotRestored(ends.keySet() + " cannot be read to their end: nothing came for " + PATIENCE);
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
            throw new NotRestored("the broker does not say where its topics end: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRestored("interrupted", e);
        }
    }

    private KafkaConsumer<String, byte[]> newConsumer() {
        return Consumers.of(
                bootstrapServers,
                Map.of(
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        AT_ONCE));
    }
}
