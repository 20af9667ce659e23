package care.tandem.platform.event;

import care.tandem.platform.contract.Event;
import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import care.tandem.platform.topic.BrokerAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * For the rare fact that Kafka must hold before the database does: a command's, which waits for it. All others go
 * through the {@link Outbox}.
 */
@ApplicationScoped
public class PublishNow {

    private static final int TO_DELIVER_MS = 10_000;

    @Inject
    Ids ids;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** Returns when every copy of the topic has it, or fails. */
    public void publish(Event event) {
        var record = OutboxRow.cloudEvent(
                EventTypes.topicOf(event.getClass()),
                null,
                event.subject().toString(),
                ids.next(),
                EventTypes.nameOf(event.getClass()),
                "/" + service,
                TandemClock.systemTime(),
                EventJson.write(event));
        try (var kafka = newProducer()) {
            kafka.send(record).get(2L * TO_DELIVER_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take " + record.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private KafkaProducer<String, byte[]> newProducer() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TO_DELIVER_MS / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                TO_DELIVER_MS,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                TO_DELIVER_MS);
        return new KafkaProducer<>(BrokerAccess.with(settings), new StringSerializer(), new ByteArraySerializer());
    }
}
