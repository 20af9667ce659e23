package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.contract.Topics;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What leaves enrollment, as others read it from the broker. */
@QuarkusTest
@WithTandemServers
class EventTest {

    RunningServers servers;

    private KafkaConsumer<String, String> reader(String topic) {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        (Object) servers.kafka().bootstrapServers(),
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** All records of that key, once there are so many. */
    private List<ConsumerRecord<String, String>> await(String topic, String key, int many) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = reader(topic)) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= many;
            });
        }
        return found;
    }

    private static String typeOf(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    @Test
    void admissionAndDischargeAreToldWithIdsOnly() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        var episode = Steps.throughAdmission(ana);
        Steps.discharge(ana, episode).then().statusCode(200);

        var records = await("tandem.enrollment.v1", ana.id().toString(), 2);

        assertThat(records)
                .extracting(EventTest::typeOf)
                .containsExactly(
                        "care.tandem.enrollment.PersonAdmitted.v1", "care.tandem.enrollment.PersonDischarged.v1");
        assertThat(records)
                .allSatisfy(record -> assertThat(record.value())
                        .isEqualTo("{\"personId\":\"" + ana.id() + "\",\"episodeId\":\"" + episode + "\"}"));
    }

    @Test
    void thePersonsRecordIsPublishedFromTheBeginningInOrderAndHoldsNothingElseOfTheProfile() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        Steps.throughAdmission(ana);

        var records = await(Topics.ROSTER, ana.id().toString(), 6);

        assertThat(records.get(0).value()).contains("\"revision\":1").contains("\"episode\":null");
        for (var i = 0; i < records.size(); i++) {
            assertThat(records.get(i).value())
                    .contains("\"revision\":" + (i + 1) + ",")
                    .doesNotContain("Larsen", "1990", "303 555", "reason", "private", "Own Name");
        }
        assertThat(records.get(records.size() - 1).value())
                .contains(
                        "ACTIVE",
                        "TREATMENT",
                        ana.clinician().subject(),
                        ana.login().subject());
    }
}
