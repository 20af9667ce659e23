package care.tandem.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.assessment.Steps;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class WhatLeavesTest {

    private static final String TOPIC = "tandem.assessment.v1";

    @Inject
    TestRoster roster;

    RunningServers servers;

    @Test
    void otherServicesLearnThatThereIsSomethingToFillInAndNothingElse() {
        var ben = roster.person().publish();
        Steps.answerPhq9(ben.token(), Steps.IN_DANGER).then().statusCode(202);
        Steps.pressAlarm(ben.token()).then().statusCode(202);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> servers.database().number("SELECT count(*) FROM outbox") == 0);
        var records = published(ben.id());

        assertThat(records).hasSize(2);
        assertThat(records)
                .allSatisfy(data -> assertThat(data)
                        .matches("\\{\"assignmentId\":\"[0-9a-f-]{36}\",\"personId\":\"" + ben.id() + "\"}"));
    }

    private List<String> published(UUID personId) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", servers.kafka().bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(p -> new TopicPartition(TOPIC, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var data = new ArrayList<String>();
            for (var polled = consumer.poll(Duration.ofSeconds(3));
                    !polled.isEmpty();
                    polled = consumer.poll(Duration.ofSeconds(1))) {
                polled.forEach(record -> {
                    if (record.key().equals(personId.toString())) {
                        var type = record.headers().lastHeader("ce_type").value();
                        assertThat(new String(type, StandardCharsets.UTF_8))
                                .isEqualTo("care.tandem.assessment.AssignmentMade.v1");
                        data.add(record.value());
                    }
                });
            }
            return data;
        }
    }
}
