package care.tandem.platform.event;

import care.tandem.platform.contract.Topics;
import care.tandem.platform.topic.StoredTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service put aside: its records in a topic's dead topic, read to its end and without a group. */
@ApplicationScoped
class DeadTopic {

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** Those of that key since that moment, as they first arrived, in the order in which they were put aside, each once. */
    List<Delivery> read(String topic, String key, Instant since) {
        var byPlace = new LinkedHashMap<String, Delivery>();
        try (var stored = new StoredTopic(bootstrapServers, Topics.deadOf(topic))) {
            stored.read(records -> records.forEach(record -> {
                var isMine = service.equals(header(record, Headers.DEAD_FOR)) && key.equals(record.key());
                if (isMine && !Instant.parse(header(record, Headers.TIME)).isBefore(since)) {
                    var original = original(topic, record);
                    byPlace.putIfAbsent(original.place(), original);
                }
            }));
        }
        return List.copyOf(byPlace.values());
    }

    private static Delivery original(String topic, ConsumerRecord<String, byte[]> dead) {
        var place = header(dead, Headers.DEAD_FROM).split("@");
        return new Delivery(
                topic,
                Integer.parseInt(place[0]),
                Long.parseLong(place[1]),
                dead.key(),
                Headers.of(dead, Headers.DEAD_ID).filter(id -> !id.isEmpty()),
                Headers.of(dead, Headers.TYPE),
                Optional.empty(),
                dead.value());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return Headers.of(record, name).orElse("");
    }
}
