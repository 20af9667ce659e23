package care.tandem.platform.event;

import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.enrollment.Beat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** When enrollment's relay beats, and with what: one record to each partition of the roster, by explicit partition. */
final class BeatSchedule {

    private static final String SOURCE = "/enrollment-service";

    private final RosterSettings settings;
    private long lastSent;

    BeatSchedule(RosterSettings settings) {
        this.settings = settings;
        lastSent = System.nanoTime() - settings.beatEvery().toNanos();
    }

    boolean isDue() {
        return settings.authority()
                && System.nanoTime() - lastSent >= settings.beatEvery().toNanos();
    }

    void sent() {
        lastSent = System.nanoTime();
    }

    List<ProducerRecord<String, byte[]>> recordsAt(Instant at) {
        var data = EventJson.write(new Beat(at));
        return IntStream.range(0, Topics.ROSTER_PARTITIONS)
                .mapToObj(partition -> OutboxRow.cloudEvent(
                        Topics.ROSTER,
                        partition,
                        "beat-" + partition,
                        UUID.randomUUID(),
                        EventTypes.nameOf(Beat.class),
                        SOURCE,
                        at,
                        data))
                .toList();
    }
}
