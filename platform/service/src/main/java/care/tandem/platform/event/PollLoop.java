package care.tandem.platform.event;

import care.tandem.platform.command.Serving;
import care.tandem.platform.topic.Consumers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The one loop in which a service reads Kafka. The consumer group only shares partitions out; where to read on is this
 * service's own row. A partition whose database fails is paused and tried again without end, the others go on.
 */
@ApplicationScoped
public class PollLoop {

    private static final Logger LOG = Logger.getLogger(PollLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long RETRY_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    @All
    @Inject
    List<TopicReader> readers;

    @Inject
    PartitionApplier applier;

    @Inject
    ConsumedPartitions partitions;

    @Inject
    Lag lag;

    @Inject
    Serving serving;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final Map<String, TopicReader> readerByTopic = new HashMap<>();
    private final Map<TopicPartition, Long> pausedUntil = new HashMap<>();
    private volatile boolean stopping;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private Thread thread;

    void start(@Observes StartupEvent event) {
        readers.forEach(reader -> reader.topics().forEach(topic -> readerByTopic.put(topic, reader)));
        if (readerByTopic.isEmpty() || !serving.isOn()) {
            return;
        }
        // at 0 from now on: an alert on the increase of a figure sees none that begins at 1
        readerByTopic.keySet().forEach(topic -> {
            metrics.counter("tandem_dead_records", "topic", topic);
            metrics.counter("tandem_events_of_unknown_type", "topic", topic);
        });
        thread = new Thread(this::run, "poll-loop");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var running = consumer;
        if (running != null) {
            running.wakeup();
        }
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        while (!stopping) {
            try (var fresh = newConsumer()) {
                consumer = fresh;
                pausedUntil.clear();
                fresh.subscribe(readerByTopic.keySet(), new SeekToOwnOffsets(fresh));
                while (!stopping) {
                    pollOnce(fresh);
                }
            } catch (WakeupException e) {
                LOG.debug("woken to stop");
            } catch (Exception e) {
                metrics.counter("tandem_consumer_failures").increment();
                LOG.warnf("the poll loop begins again: %s", e.toString());
                pause();
            }
        }
    }

    private void pollOnce(KafkaConsumer<String, byte[]> kafka) {
        resumeDue(kafka);
        var records = kafka.poll(POLL);
        // always in the same order: two instances that share a partition for a moment lock their rows alike
        var polled = records.partitions().stream()
                .sorted(Comparator.comparing(TopicPartition::toString))
                .map(partition -> new Batch(
                        readerByTopic.get(partition.topic()),
                        records.records(partition).stream().map(Delivery::of).toList()))
                .toList();
        for (var waiting : applier.apply(polled)) {
            var partition = waiting.topicPartition();
            kafka.seek(partition, waiting.offset());
            kafka.pause(List.of(partition));
            pausedUntil.put(partition, System.nanoTime() + RETRY_AFTER_NANOS);
        }
        kafka.assignment().forEach(p -> kafka.currentLag(p).ifPresent(left -> lag.set(p, left)));
    }

    private void resumeDue(KafkaConsumer<String, byte[]> kafka) {
        pausedUntil.entrySet().removeIf(paused -> {
            var due = System.nanoTime() - paused.getValue() >= 0;
            if (due && kafka.assignment().contains(paused.getKey())) {
                kafka.resume(List.of(paused.getKey()));
            }
            return due;
        });
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(RETRY_AFTER_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private KafkaConsumer<String, byte[]> newConsumer() {
        return Consumers.of(
                bootstrapServers,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        service,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        service,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        // a dead instance's partitions are read by another after this
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        6_000,
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        2_000,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        10_000,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        500));
    }

    private final class SeekToOwnOffsets implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> kafka;

        SeekToOwnOffsets(KafkaConsumer<String, byte[]> kafka) {
            this.kafka = kafka;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            revoked.forEach(pausedUntil::remove);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            for (var partition : assigned) {
                var next = QuarkusTransaction.requiringNew()
                        .call(() -> partitions.nextOffset(partition.topic(), partition.partition()));
                if (next.isPresent()) {
                    kafka.seek(partition, next.getAsLong());
                } else {
                    kafka.seekToBeginning(List.of(partition));
                }
            }
        }
    }
}
