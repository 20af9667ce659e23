package care.tandem.platform.restore;

import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of the contract as Kafka kept it.
 *
 * @param at when it was written, by the time of the database it left
 */
public record KeptRecord(String type, Instant at, byte[] data) {

    static KeptRecord of(ConsumerRecord<String, byte[]> record) {
        return new KeptRecord(header(record, "ce_type"), Instant.parse(header(record, "ce_time")), record.value());
    }

    public boolean is(Class<?> type) {
        return EventTypes.nameOf(type).equals(this.type);
    }

    /** What cannot be read could be what must stay ended: nothing goes on without it. */
    public <T> T as(Class<T> type) {
        try {
            return EventJson.read(data, type);
        } catch (IOException e) {
            throw new UncheckedIOException("undecodable as " + type.getSimpleName(), e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new NotRestored(
                    "%s/%d@%d has no %s".formatted(record.topic(), record.partition(), record.offset(), name));
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
