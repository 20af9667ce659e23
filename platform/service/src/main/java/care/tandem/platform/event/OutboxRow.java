package care.tandem.platform.event;

import care.tandem.platform.contract.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One fact as it stands in the outbox, and as a CloudEvent in Kafka: attributes in headers, JSON data. */
record OutboxRow(
        long position, UUID eventId, String topic, String key, String type, String headers, byte[] data, Instant at) {

    /** Bytes that the database takes for one fact. */
    static final int LARGEST = 65_536;

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("headers"),
                row.getBytes("data"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        var record = cloudEvent(topic, null, key, eventId, type, source, at, data);
        extraHeaders().forEach((name, value) -> header(record, name, value));
        return record;
    }

    static ProducerRecord<String, byte[]> cloudEvent(
            String topic, Integer partition, String key, UUID id, String type, String source, Instant at, byte[] data) {
        var record = new ProducerRecord<>(topic, partition, key, data);
        header(record, Headers.SPEC_VERSION, "1.0");
        header(record, Headers.ID, id.toString());
        header(record, Headers.SOURCE, source);
        header(record, Headers.TYPE, type);
        header(record, Headers.TIME, at.toString());
        header(record, Headers.SUBJECT, key);
        header(record, Headers.CONTENT_TYPE, "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> extraHeaders() {
        try {
            return EventJson.read(headers.getBytes(StandardCharsets.UTF_8), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
