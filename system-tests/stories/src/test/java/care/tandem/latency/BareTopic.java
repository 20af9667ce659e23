package care.tandem.latency;

import care.tandem.story.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;

/** Nothing but a producer that waits for all and a consumer, on the broker of the stack. */
final class BareTopic implements AutoCloseable {
    private static final String NAME = "bare";

    private final KafkaProducer<Long, Long> producer;
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final Thread consumer = new Thread(this::consume, "bare consumer");
    private volatile boolean ended;

    BareTopic() {
        var servers = House.stack().kafka().bootstrapServers();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(NAME, 1, (short) 1))).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new LongSerializer(), new LongSerializer());
        consumer.setDaemon(true);
        consumer.start();
    }

    private void consume() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", House.stack().kafka().bootstrapServers(), "auto.offset.reset", "earliest");
        try (var source = new KafkaConsumer<>(settings, new LongDeserializer(), new LongDeserializer())) {
            source.assign(List.of(new TopicPartition(NAME, 0)));
            while (!ended) {
                source.poll(Duration.ofMillis(200))
                        .forEach(record -> latencies.add(System.nanoTime() - record.value()));
            }
        }
    }

    Collection<Long> send(int perSecond, Duration length) throws InterruptedException {
        latencies.clear();
        var begun = System.nanoTime();
        for (var i = 0L; i < perSecond * length.toSeconds(); i++) {
            var due = begun + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            producer.send(new ProducerRecord<>(NAME, System.nanoTime()));
        }
        producer.flush();
        Thread.sleep(500);
        return new ArrayList<>(latencies);
    }

    @Override
    public void close() {
        ended = true;
        producer.close();
        try {
            consumer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
