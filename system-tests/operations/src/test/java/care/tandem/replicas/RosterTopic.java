package care.tandem.replicas;

import care.tandem.story.House;
import care.tandem.story.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that readers of the roster see, from its first record on, each with the time at which it could be seen. */
final class RosterTopic {
    private static final String NAME = "tandem.roster.v1";
    private static final String BEAT = "beat-";

    /** @param revision of a person's or couple's record; 0 of a beat */
    record Seen(String key, String eventId, long revision, int partition, long at) {
        boolean isBeat() {
            return key.startsWith(BEAT);
        }
    }

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "roster topic");
    private volatile boolean ended;

    RosterTopic() {
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", House.stack().kafka().bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(NAME).stream()
                    .map(one -> new TopicPartition(NAME, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!ended) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(seen(record)));
            }
        }
    }

    private static Seen seen(ConsumerRecord<String, byte[]> record) {
        var id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        var data = Json.read(new String(record.value(), StandardCharsets.UTF_8));
        return new Seen(record.key(), id, data.path("revision").asLong(), record.partition(), System.nanoTime());
    }

    /** The longest that any partition had no beat, from this moment on. */
    Duration longestSilenceSince(long begin) {
        var longest = 0L;
        var last = new HashMap<Integer, Long>();
        for (var one : seen) {
            if (one.isBeat() && one.at() >= begin) {
                var before = last.put(one.partition(), one.at());
                longest = Math.max(longest, one.at() - (before == null ? begin : before));
            }
        }
        return Duration.ofNanos(longest);
    }

    long beatsSince(long begin) {
        return seen.stream().filter(one -> one.isBeat() && one.at() >= begin).count();
    }

    /** Records that came, for the first time, after a later one of their key. */
    long outOfOrder() {
        var newest = new HashMap<String, Long>();
        return firstSent().stream()
                .filter(one -> {
                    var before = newest.merge(one.key(), one.revision(), Math::max);
                    return before > one.revision();
                })
                .count();
    }

    /** Records that came a second time: their first sender died before it could delete them. */
    long sentAgain() {
        var ids = new HashSet<String>();
        return seen.stream()
                .filter(one -> !one.isBeat() && !ids.add(one.eventId()))
                .count();
    }

    /** Each event once, in the order of its first sending. */
    private Collection<Seen> firstSent() {
        var ids = new HashSet<String>();
        return seen.stream()
                .filter(one -> !one.isBeat() && ids.add(one.eventId()))
                .toList();
    }

    LongStream revisionsOf(String key) {
        return firstSent().stream().filter(one -> one.key().equals(key)).mapToLong(Seen::revision);
    }

    /** What compaction would leave of it. */
    long lastRevisionOf(String key) {
        return seen.stream()
                .filter(one -> one.key().equals(key))
                .mapToLong(Seen::revision)
                .reduce(0, (earlier, later) -> later);
    }

    void end() throws InterruptedException {
        ended = true;
        reader.join();
    }
}
