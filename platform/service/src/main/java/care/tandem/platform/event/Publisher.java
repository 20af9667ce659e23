package care.tandem.platform.event;

import static java.util.Map.entry;

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
                BrokerAccess.with(Map.ofEntries(
                        entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        entry(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay"),
                        entry(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-relay"),
                        entry(ProducerConfig.ACKS_CONFIG, "all"),
                        entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                        entry(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5),
                        entry(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 100),
                        entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000),
                        entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000),
                        entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000),
                        entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000))),
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
