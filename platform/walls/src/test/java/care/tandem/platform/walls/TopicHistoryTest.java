package care.tandem.platform.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.keys.KeyDestroyed;
import care.tandem.platform.restore.KeptRecord;
import care.tandem.platform.restore.NotRestored;
import care.tandem.platform.restore.TopicHistory;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What must stay ended is read whole, or not at all. */
@QuarkusTest
@WithTandemServers
class TopicHistoryTest {

    private static final String KEYS = "tandem.keys.v1";
    private static final String OTHER = "tandem.messaging.v1";

    @Inject
    TopicHistory history;

    RunningServers servers;

    private List<UUID> read(String topic) {
        var records = new ArrayList<KeptRecord>();
        history.read(topic, records::addAll);
        return records.stream()
                .map(record -> record.as(KeyDestroyed.class).threadId())
                .toList();
    }

    /** As a service writes them; a test's own producer leaves out their time. */
    private List<UUID> sent(String topic, int many) {
        var ids = Stream.generate(UUID::randomUUID).limit(many).toList();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers.kafka().bootstrapServers());
        try (var kafka = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ids.forEach(id -> {
                var record = new ProducerRecord<>(topic, id.toString(), EventJson.write(new KeyDestroyed(id)));
                record.headers()
                        .add("ce_type", EventTypes.nameOf(KeyDestroyed.class).getBytes(StandardCharsets.UTF_8));
                record.headers().add("ce_time", "2026-11-24T10:15:30Z".getBytes(StandardCharsets.UTF_8));
                kafka.send(record);
            });
        }
        return ids;
    }

    @Test
    void everyRecordIsReadFromTheFirstToTheLast() {
        var ids = sent(KEYS, 450);

        assertThat(read(KEYS)).containsAll(ids);
    }

    @Test
    void whereTheFirstRecordsAreGoneNothingIsRead() throws Exception {
        sent(OTHER, 20);
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", servers.kafka().bootstrapServers()))) {
            var partitions = admin.describeTopics(List.of(OTHER))
                    .allTopicNames()
                    .get()
                    .get(OTHER)
                    .partitions()
                    .size();
            admin.deleteRecords(IntStream.range(0, partitions)
                            .boxed()
                            .collect(Collectors.toMap(
                                    p -> new TopicPartition(OTHER, p), p -> RecordsToDelete.beforeOffset(1))))
                    .all()
                    .get();
        }

        assertThatThrownBy(() -> read(OTHER)).isInstanceOf(NotRestored.class).hasMessageContaining("not whole");
    }

    @Test
    void whereKafkaDoesNotAnswerNothingIsRead() {
        servers.kafka().pause();
        try {
            assertThatThrownBy(() -> read(KEYS))
                    .isInstanceOf(NotRestored.class)
                    .hasMessageContaining("cannot be read to its end");
        } finally {
            servers.kafka().resume();
        }
    }
}
