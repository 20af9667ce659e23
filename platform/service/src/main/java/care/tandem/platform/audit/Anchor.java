package care.tandem.platform.audit;

import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.audit.AuditSealed;
import care.tandem.platform.topic.Consumers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The heads in Kafka, where no database has a hand. Records of transactions that did not end count too: each was a row of
 * an outbox, so its seal was committed before, and no other service's open transaction hides what stands behind it.
 */
final class Anchor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Anchor.class);
    private static final TopicPartition HEADS = new TopicPartition(Topics.AUDIT_HEADS, 0);
    private static final Duration POLL = Duration.ofMillis(200);

    /** A head never comes before its seal; this much the clocks of database and relay may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final String service;
    private final KafkaConsumer<String, byte[]> consumer;

    /** @param answer the longest that Kafka may take for one */
    Anchor(String service, String bootstrapServers, Duration answer) {
        var answerWithin = Math.toIntExact(answer.toMillis());
        this.service = service;
        consumer = Consumers.of(
                bootstrapServers,
                Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        service + "-audit",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_uncommitted",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        answerWithin,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        answerWithin,
                        // what waits at the end of the topic for more would hold up the closing
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        20,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000));
        consumer.assign(List.of(HEADS));
    }

    /** Behind the last record there is. */
    long end() {
        return consumer.endOffsets(List.of(HEADS)).get(HEADS);
    }

    /** Reads what came since the head of a seal that was made then, as far as it matters and there is time. */
    void read(Instant since, AnchoredHeads heads, Duration within) {
        var deadline = System.nanoTime() + within.toNanos();
        var end = end();
        consumer.seek(HEADS, offsetAt(since).orElse(end));
        while (consumer.position(HEADS) < end && !heads.isEnough()) {
            if (System.nanoTime() - deadline > 0) {
                LOG.warnf("%s was not read to its end within %s", Topics.AUDIT_HEADS, within);
                return;
            }
            consumer.poll(POLL).forEach(record -> add(record, heads));
        }
        heads.reachedTheEnd();
    }

    private Optional<Long> offsetAt(Instant from) {
        var since = Math.max(0, from.minus(CLOCKS_DIFFER).toEpochMilli());
        return Optional.ofNullable(
                        consumer.offsetsForTimes(Map.of(HEADS, since)).get(HEADS))
                .map(found -> found.offset());
    }

    private void add(ConsumerRecord<String, byte[]> record, AnchoredHeads heads) {
        if (service.equals(record.key())) {
            headIn(record).ifPresent(head -> heads.add(record.offset(), head));
        }
    }

    /** What no sealer wrote is no head; the head that it stands in for is then missing. */
    private static Optional<Link> headIn(ConsumerRecord<String, byte[]> record) {
        try {
            var sealed = EventJson.read(record.value(), AuditSealed.class);
            return Optional.of(new Link(sealed.number(), new Hash(sealed.head())));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("no head: %s@%d", Topics.AUDIT_HEADS, record.offset());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
