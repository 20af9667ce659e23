package care.tandem.platform.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads one topic whole on a thread of its own: from its end, or from a while before, and on from where it stopped after
 * a failure. It asks the broker again and again where the end is, because a silent topic and a silent broker look alike.
 */
public final class WholeTopic implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WholeTopic.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    private static final long ASKED_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_AFTER_FAILURE_MS = 500;
    private static final int ASKED_FOR_PARTITIONS_MS = 10_000;

    private final String bootstrapServers;
    private final String topic;
    private final Duration lookBack;
    private final TopicListener listener;
    private final Thread thread;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final CountDownLatch reachedEnd = new CountDownLatch(1);
    private volatile long atEndSince;
    private volatile boolean stopping;
    private volatile KafkaConsumer<String, byte[]> consumer;

    /** @param lookBack how far back to begin; nothing: at the end */
    public WholeTopic(String bootstrapServers, String topic, Duration lookBack, TopicListener listener) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.lookBack = lookBack;
        this.listener = listener;
        thread = new Thread(this::run, "whole-" + topic);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Waits until it was first read up to its end; false when that took too long. */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return reachedEnd.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How long ago nothing was known to be missing; empty before the end was first reached. */
    public Optional<Duration> sinceUpToDate() {
        return reachedEnd.getCount() > 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(System.nanoTime() - atEndSince));
    }

    @Override
    public void close() {
        stopping = true;
        var running = consumer;
        if (running != null) {
            running.wakeup();
        }
        try {
            thread.join(TO_ANSWER.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try (var fresh = newConsumer()) {
                consumer = fresh;
                takePlace(fresh);
                listen(fresh);
            } catch (WakeupException e) {
                LOG.debug("woken to stop");
            } catch (RuntimeException e) {
                LOG.warnf("reading %s begins again: %s", topic, e.toString());
                pause();
            }
        }
    }

    private void takePlace(KafkaConsumer<String, byte[]> kafka) {
        var partitions = Consumers.partitionsOf(topic, kafka, TO_ANSWER);
        kafka.assign(partitions);
        beginnings(kafka, partitions).forEach(next::putIfAbsent);
        next.forEach(kafka::seek);
    }

    private Map<TopicPartition, Long> beginnings(KafkaConsumer<String, byte[]> kafka, List<TopicPartition> partitions) {
        var beginnings = new HashMap<>(kafka.endOffsets(partitions, TO_ANSWER));
        if (!lookBack.isZero()) {
            var from = System.currentTimeMillis() - lookBack.toMillis();
            var times = partitions.stream().collect(Collectors.toMap(p -> p, p -> from));
            kafka.offsetsForTimes(times, TO_ANSWER).forEach((partition, found) -> {
                if (found != null) {
                    beginnings.put(partition, found.offset());
                }
            });
        }
        return beginnings;
    }

    private void listen(KafkaConsumer<String, byte[]> kafka) {
        askForEnd(kafka);
        var asked = System.nanoTime();
        while (!stopping) {
            kafka.poll(reachedEnd.getCount() > 0 ? Duration.ZERO : POLL).forEach(this::hear);
            if (reachedEnd.getCount() > 0 || System.nanoTime() - asked > ASKED_EVERY_NANOS) {
                askForEnd(kafka);
                asked = System.nanoTime();
            }
        }
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        listener.hear(record);
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    /** A broker that does not answer throws, and reading begins again. */
    private void askForEnd(KafkaConsumer<String, byte[]> kafka) {
        var asked = System.nanoTime();
        var ends = kafka.endOffsets(next.keySet(), TO_ANSWER);
        if (ends.entrySet().stream().anyMatch(end -> kafka.position(end.getKey(), TO_ANSWER) < end.getValue())) {
            return;
        }
        atEndSince = asked;
        if (reachedEnd.getCount() > 0) {
            listener.upToDate();
            reachedEnd.countDown();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private KafkaConsumer<String, byte[]> newConsumer() {
        return Consumers.of(
                bootstrapServers,
                Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        thread.getName(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        ASKED_FOR_PARTITIONS_MS));
    }
}
