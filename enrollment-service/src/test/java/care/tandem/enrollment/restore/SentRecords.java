package care.tandem.enrollment.restore;

import care.tandem.local.KafkaBroker;
import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.testing.TopicTail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What others have learned of persons and couples. */
final class SentRecords implements AutoCloseable {

    private final TopicTail roster;
    private final TopicTail enrollment;

    SentRecords(KafkaBroker kafka) {
        roster = TopicTail.of(kafka.bootstrapServers(), Topics.ROSTER);
        enrollment = TopicTail.of(kafka.bootstrapServers(), "tandem.enrollment.v1");
    }

    CoupleRecord awaitCouple(CoupleRecord standing) {
        soon().until(() -> couples(standing.coupleId()).stream().anyMatch(r -> r.revision() == standing.revision()));
        return last(couples(standing.coupleId()));
    }

    void awaitPerson(PersonRecord standing) {
        soon().until(() -> persons(standing.personId()).stream().anyMatch(r -> r.revision() == standing.revision()));
    }

    void awaitEvents(UUID personId, String type, int many) {
        soon().until(() -> enrollment.ofKey(personId.toString()).stream()
                        .filter(r -> r.header("ce_type").equals("care.tandem.enrollment." + type + ".v1"))
                        .count()
                == many);
    }

    CoupleRecord coupleOfEpoch(UUID coupleId, int epoch) {
        return soon().until(() -> last(couples(coupleId)), last -> last.epoch() == epoch);
    }

    PersonRecord personOfEpoch(UUID personId, int epoch) {
        return soon().until(() -> last(persons(personId)), last -> last.epoch() == epoch);
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }

    private List<CoupleRecord> couples(UUID id) {
        return read(id, CoupleRecord.class);
    }

    private List<PersonRecord> persons(UUID id) {
        return read(id, PersonRecord.class);
    }

    private <T> List<T> read(UUID key, Class<T> type) {
        return roster.ofKey(key.toString()).stream()
                .map(record -> parse(record.data(), type))
                .toList();
    }

    private static <T> T last(List<T> records) {
        return records.get(records.size() - 1);
    }

    @Override
    public void close() {
        roster.close();
        enrollment.close();
    }

    static <T> T parse(byte[] json, Class<T> type) {
        try {
            return EventJson.read(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
