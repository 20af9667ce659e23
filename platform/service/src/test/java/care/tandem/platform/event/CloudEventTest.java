package care.tandem.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class CloudEventTest {

    private static final UUID ID = UUID.fromString("6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11");

    @Test
    void theHeadersAreThoseOfTheCatalogue() throws IOException {
        var record = OutboxRow.cloudEvent(
                "tandem.session.v1",
                null,
                "key",
                ID,
                "care.tandem.session.SessionBooked.v1",
                "/session-service",
                Instant.EPOCH,
                new byte[0]);

        var names = new ArrayList<String>();
        catalogue()
                .at("/components/messageTraits/cloudEvent/headers/required")
                .forEach(name -> names.add(name.asText()));
        assertThat(record.headers()).extracting(Header::key).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aRowTravelsWithItsIdTypeSubjectAndTime() {
        var row = new OutboxRow(7, ID, "topic", "key", "type", "{\"dead_for\": \"x\"}", new byte[] {1}, Instant.EPOCH);

        var record = row.toRecord("/session-service");

        assertThat(record.key()).isEqualTo("key");
        assertThat(record.value()).containsExactly(1);
        assertThat(record.headers())
                .extracting(h -> h.key() + "=" + new String(h.value(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder(
                        "ce_specversion=1.0",
                        "ce_id=" + ID,
                        "ce_source=/session-service",
                        "ce_type=type",
                        "ce_time=1970-01-01T00:00:00Z",
                        "ce_subject=key",
                        "content-type=application/json",
                        "dead_for=x");
    }

    private static JsonNode catalogue() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("..", "..", "docs", "events", "asyncapi.yaml").toFile());
    }
}
