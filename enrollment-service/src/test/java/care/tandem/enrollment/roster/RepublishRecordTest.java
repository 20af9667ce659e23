package care.tandem.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.tandem.enrollment.Pair;
import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TopicTail;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A record that some service could not apply is sent anew, and says what it said. */
@QuarkusTest
@WithTandemServers
class RepublishRecordTest {

    @Inject
    RepublishRecord command;

    RunningServers servers;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aPersonsRecordIsSentAsItsNextRevisionAndSaysTheSame() throws Exception {
        var ana = Pair.inJointWork().ana.id();
        var before = person(ana);
        try (var sent = TopicTail.of(servers.kafka().bootstrapServers(), Topics.ROSTER)) {

            assertThat(run(ana.toString())).isTrue();

            var record =
                    EventJson.read(sent.awaitOfKey(ana.toString(), 1).get(0).data(), PersonRecord.class);
            assertThat(record).isEqualTo(next(before)).isEqualTo(person(ana));
            assertThat(said()).isEqualTo("person " + ana + ", revision " + (before.revision() + 1));
        }
    }

    @Test
    void aCouplesRecordToo() throws Exception {
        var coupleId = Pair.inJointWork().coupleId;
        var before = couple(coupleId);
        try (var sent = TopicTail.of(servers.kafka().bootstrapServers(), Topics.ROSTER)) {

            assertThat(run(coupleId.toString())).isTrue();

            var record = EventJson.read(
                    sent.awaitOfKey(coupleId.toString(), 1).get(0).data(), CoupleRecord.class);
            assertThat(record).isEqualTo(next(before)).isEqualTo(couple(coupleId));
            assertThat(said()).isEqualTo("couple " + coupleId + ", revision " + record.revision());
        }
    }

    @Test
    void itIsInTheAudit() {
        var pair = Pair.linked();
        run(pair.ana.id().toString());
        run(pair.coupleId.toString());

        assertThat(servers.database()
                        .column(
                                "SELECT cardinality(persons) FROM audit WHERE operation = 'republishRecord'"
                                        + " AND persons @> ARRAY[?]::uuid[] ORDER BY 1",
                                pair.ana.id()))
                .containsExactly("1", "2");
    }

    @Test
    void ofWhomThereIsNoRecordNothingIsSent() {
        var nobody = UUID.randomUUID();

        assertThat(run(nobody.toString())).isFalse();

        assertThat(said()).isEqualTo("no record of " + nobody);
        assertThat(servers.database().number("SELECT count(*) FROM outbox WHERE key = ?", nobody.toString()))
                .isZero();
    }

    @Test
    void wordsThatNameNobodyAreNotUnderstood() {
        assertThatIllegalArgumentException().isThrownBy(this::run);
        assertThatIllegalArgumentException().isThrownBy(() -> run("Ana"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(UUID.randomUUID().toString(), "again"));
    }

    private boolean run(String... words) {
        return command.run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    private PersonRecord person(UUID id) throws Exception {
        return EventJson.read(record("SELECT record FROM roster_person WHERE person_id = ?", id), PersonRecord.class);
    }

    private CoupleRecord couple(UUID id) throws Exception {
        return EventJson.read(record("SELECT record FROM roster_couple WHERE couple_id = ?", id), CoupleRecord.class);
    }

    private byte[] record(String question, UUID id) {
        return servers.database().text(question, id).getBytes(StandardCharsets.UTF_8);
    }

    private static PersonRecord next(PersonRecord last) {
        return new PersonRecord(
                last.personId(),
                last.epoch(),
                last.revision() + 1,
                last.sub(),
                last.coupleId(),
                last.episode(),
                last.treating(),
                last.consents(),
                last.timeZone(),
                last.locale(),
                last.firstName());
    }

    private static CoupleRecord next(CoupleRecord last) {
        return new CoupleRecord(
                last.coupleId(),
                last.epoch(),
                last.revision() + 1,
                last.firstPersonId(),
                last.secondPersonId(),
                last.jointPermit(),
                last.jointShown(),
                last.hold());
    }
}
