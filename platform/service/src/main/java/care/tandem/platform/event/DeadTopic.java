package care.tandem.platform.event;

import care.tandem.platform.contract.Topics;
import care.tandem.platform.topic.Consumers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service put aside: its records in a topic's dead topic, read whole and without a group. */
@ApplicationScoped
class DeadTopic {

    private static final Duration POLL = Duration.ofMillis(200);

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** Those of that key since that moment, as they first arrived, in the order in which they were put aside, each once. */
    List<Delivery> read(String topic, String key, Instant since) {
        var byPlace = new LinkedHashMap<String, Delivery>();
        for (var record : readWhole(Topics.deadOf(topic))) {
            var isMine = service.equals(header(record, Headers.DEAD_FOR)) && key.equals(record.key());
            if (isMine && !Instant.parse(header(record, Headers.TIME)).isBefore(since)) {
                var original = original(topic, record);
                byPlace.putIfAbsent(original.place(), original);
            }
        }
        return List.copyOf(byPlace.values());
    }

    private List<ConsumerRecord<String, byte[]>> readWhole(String deadTopic) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var kafka = Consumers.of(bootstrapServers, Map.of())) {
            var partitions = kafka.partitionsFor(deadTopic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            var ends = kafka.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> kafka.position(p) < ends.get(p))) {
                kafka.poll(POLL).forEach(records::add);
            }
        }
        return records;
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
