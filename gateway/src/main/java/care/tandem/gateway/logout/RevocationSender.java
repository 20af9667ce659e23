package care.tandem.gateway.logout;

import care.tandem.platform.topic.BrokerAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records one after another, on a thread of its own: a broker that is away holds nobody else. */
final class RevocationSender implements AutoCloseable {

    private static final String TYPE = "care.tandem.gateway.SessionEnded.v1";
    private static final int TRIED_FOR_MS =
            (int) Duration.ofMinutes(TokenSession.LONGEST_MINUTES).toMillis();
    private static final Duration TO_END = Duration.ofSeconds(1);

    private final String bootstrapServers;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var made = new Thread(work, "tell-revocations");
        made.setDaemon(true);
        return made;
    });
    private KafkaProducer<String, byte[]> producer;

    RevocationSender(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    CompletionStage<Void> send(String topic, String key, String eventId, byte[] data) {
        var told = new CompletableFuture<Void>();
        var record = new ProducerRecord<>(topic, key, data);
        Map.of("ce_specversion", "1.0", "ce_type", TYPE, "ce_source", "/gateway", "ce_id", eventId)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        thread.execute(() -> send(record, told));
        return told;
    }

    private void send(ProducerRecord<String, byte[]> record, CompletableFuture<Void> told) {
        try {
            producer().send(record, (written, failure) -> {
                if (failure == null) {
                    told.complete(null);
                } else {
                    told.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            told.completeExceptionally(e);
        }
    }

    /** Made when first needed: one whose broker has no address yet cannot be made at all. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    BrokerAccess.with(Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.CLIENT_ID_CONFIG,
                            "gateway-revocations",
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.LINGER_MS_CONFIG,
                            0,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            5_000,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            TRIED_FOR_MS,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            TRIED_FOR_MS)),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        synchronized (this) {
            if (producer != null) {
                producer.close(TO_END);
            }
        }
    }
}
