package care.tandem.messaging.stream;

import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.messaging.MessageDelivered;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads this service's own topic whole, from its end on and without a group: every instance has streams of its own. One
 * thread asks and rings, in the order of each partition, and holds a connection only while it asks.
 */
@ApplicationScoped
class MessagingTail {

    private static final Logger LOG = Logger.getLogger(MessagingTail.class);
    private static final String TOPIC = EventTypes.topicOf(MessageDelivered.class);
    private static final String TYPE_HEADER = "ce_type";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long PAUSE_AFTER_FAILURE_MS = 500;

    @Inject
    Doorbells doorbells;

    @Inject
    Streams streams;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final Map<TopicPartition, Long> next = new HashMap<>();
    private volatile boolean stopping;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private Thread thread;

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "messaging-tail");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var running = consumer;
        if (running != null) {
            running.wakeup();
        }
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        while (!stopping) {
            try (var fresh = newConsumer()) {
                consumer = fresh;
                takePlace(fresh);
                while (!stopping) {
                    fresh.poll(POLL).forEach(this::hear);
                }
            } catch (WakeupException e) {
                LOG.debug("woken to stop");
            } catch (Exception e) {
                LOG.warnf("the tail of %s begins again: %s", TOPIC, e.toString());
                pause();
            }
        }
    }

    /** Where it stopped, or at the end; whoever listened before that may have missed something. */
    private void takePlace(KafkaConsumer<String, byte[]> kafka) {
        var partitions = kafka.partitionsFor(TOPIC).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        kafka.assign(partitions);
        var ends = kafka.endOffsets(partitions);
        var isFirst = next.isEmpty();
        partitions.forEach(p -> next.putIfAbsent(p, ends.get(p)));
        next.forEach(kafka::seek);
        if (isFirst) {
            streams.resyncAll();
        }
    }

    private void hear(ConsumerRecord<String, byte[]> event) {
        var type = event.headers().lastHeader(TYPE_HEADER);
        if (type != null) {
            doorbells.hear(new String(type.value(), StandardCharsets.UTF_8), event.value());
        }
        next.put(new TopicPartition(event.topic(), event.partition()), event.offset() + 1);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private KafkaConsumer<String, byte[]> newConsumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        service + "-tail",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
