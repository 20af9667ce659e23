package care.tandem.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record as it arrived, read no further than its headers. */
public record Delivery(
        String topic,
        int partition,
        long offset,
        String key,
        Optional<String> id,
        Optional<String> type,
        Optional<String> trace,
        byte[] data) {

    static Delivery of(ConsumerRecord<String, byte[]> record) {
        return new Delivery(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                Headers.of(record, Headers.ID),
                Headers.of(record, Headers.TYPE),
                Headers.of(record, Headers.TRACE),
                record.value());
    }

    /** The event's id, by which a second sending is recognised. */
    public UUID eventId() {
        try {
            return UUID.fromString(id.orElseThrow(() -> new PoisonException("no event id")));
        } catch (IllegalArgumentException e) {
            throw new PoisonException("the event id is not one", e);
        }
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    String keyOrEmpty() {
        return key == null ? "" : key;
    }

    /** Where it stands in its topic. */
    String place() {
        return partition + "@" + offset;
    }

    /** An id that is stable for this record even where it carries none. */
    UUID stableId() {
        var place = topic + "/" + partition + "/" + offset;
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
}
