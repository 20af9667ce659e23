package care.tandem.platform.event;

import care.tandem.platform.topic.BrokerAccess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A fenced producer: making it shuts out whoever held this service's transactional id before. */
final class Publisher implements AutoCloseable {

    private final String source;
    private final KafkaProducer<String, byte[]> producer;

    Publisher(String service, String bootstrapServers) {
        source = "/" + service;
        producer = new KafkaProducer<>(
                BrokerAccess.with(Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG, service + "-relay",
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-relay",
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.LINGER_MS_CONFIG, 0,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000)),
                new StringSerializer(),
                new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** All of it or none: readers see committed records only. The beats come after the rows that were read with them. */
    void publish(List<OutboxRow> rows, List<ProducerRecord<String, byte[]>> beats) {
        producer.beginTransaction();
        rows.forEach(row -> producer.send(row.toRecord(source)));
        beats.forEach(producer::send);
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
