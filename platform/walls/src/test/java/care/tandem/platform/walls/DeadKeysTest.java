package care.tandem.platform.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.local.OwnThread;
import care.tandem.platform.command.Command;
import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.session.SessionBooked;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestProducer;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What could not be applied waits, tells why, and is applied in order once ops have mended the cause. */
@QuarkusTest
@WithTandemServers
class DeadKeysTest {

    private static final String SESSIONS = EventTypes.topicOf(SessionBooked.class);
    private static final String BOOKED = EventTypes.nameOf(SessionBooked.class);

    @Inject
    TestProducer producer;

    @Inject
    @All
    List<Command> commands;

    RunningServers servers;

    private final UUID session = UUID.randomUUID();
    private final List<UUID> persons = new ArrayList<>();

    @BeforeEach
    void aRuleThatRefusesThisSession() {
        servers.database().run("ALTER TABLE heard ADD CONSTRAINT not_yet CHECK (what NOT LIKE '" + session + "%')");
    }

    @AfterEach
    void mend() {
        servers.database().run("ALTER TABLE heard DROP CONSTRAINT IF EXISTS not_yet");
        servers.database().run("DELETE FROM dead_key");
    }

    @Test
    void aDeadKeyIsListedWithItsCause() {
        book(2);
        awaitWaiting(2);

        var said = new ArrayList<String>();
        assertThat(run(said, "dead-keys")).isFalse();

        assertThat(said)
                .anyMatch(line -> line.startsWith(SESSIONS + " " + session + " since ")
                        && line.endsWith(", 2 waiting: org.postgresql.util.PSQLException"));
    }

    @Test
    void onceTheCauseIsMendedAllThatWaitsIsAppliedInOrder() {
        book(5);
        awaitWaiting(5);
        mendTheRule();

        assertThat(replay()).isTrue();
        book(1);

        await().until(() -> heard().size() == 6);
        assertThat(heard()).isEqualTo(expected());
    }

    @Test
    void whatStillCannotBeAppliedStopsTheReplayAndLosesNothing() {
        book(3);
        awaitWaiting(3);

        assertThat(replay()).isFalse();
        assertThat(heard()).isEmpty();
        mendTheRule();
        assertThat(replay()).isTrue();

        assertThat(heard()).isEqualTo(expected());
    }

    @Test
    void aRecordThatNoRepairHelpsCanBeLeftOut() {
        producer.send(SESSIONS, session, BOOKED, "{not json".getBytes(StandardCharsets.UTF_8));
        book(2);
        awaitWaiting(3);
        mendTheRule();

        var said = new ArrayList<String>();
        assertThat(run(said, "replay-dead-key", SESSIONS, session.toString())).isFalse();
        var place = said.get(0).replace(" stopped: undecodable as SessionBooked", "");
        assertThat(place).matches("\\d+@\\d+");
        assertThat(run(said, "replay-dead-key", SESSIONS, session.toString(), place))
                .isTrue();

        assertThat(heard()).isEqualTo(expected());
    }

    @Test
    void whatArrivesDuringTheReplayIsNeitherLostNorDoubledNorOvertakes() throws Exception {
        book(20);
        awaitWaiting(20);
        mendTheRule();

        var arriving = OwnThread.run(() -> book(200));
        assertThat(replay()).isTrue();
        arriving.get();

        await().until(() -> heard().size() == 220);
        assertThat(heard()).isEqualTo(expected());
    }

    @Test
    void aSecondDeathWaitsForItsOwnRecordsOnly() {
        book(2);
        awaitWaiting(2);
        mendTheRule();
        assertThat(replay()).isTrue();
        aRuleThatRefusesThisSessionAgain();
        book(2);
        awaitWaiting(2);

        mendTheRule();
        var said = new ArrayList<String>();
        assertThat(run(said, "replay-dead-key", SESSIONS, session.toString())).isTrue();

        assertThat(said).hasSize(3).last().isEqualTo("the key lives again");
        assertThat(heard()).isEqualTo(expected());
    }

    @Test
    void whatIsTooLargeForTheOutboxIsPutAsideAllTheSame() {
        producer.send(SESSIONS, session, BOOKED, new byte[70_000]);

        awaitWaiting(1);
    }

    @Test
    void aKeyThatLivesIsNotReplayed() {
        var said = new ArrayList<String>();

        assertThat(run(said, "replay-dead-key", SESSIONS, session.toString())).isFalse();

        assertThat(said).containsExactly("not dead: " + session + " of " + SESSIONS);
    }

    private void book(int times) {
        IntStream.range(0, times).forEach(i -> {
            var person = UUID.randomUUID();
            persons.add(person);
            producer.send(SESSIONS, session, BOOKED, EventJson.write(new SessionBooked(session, List.of(person))));
        });
    }

    private void mendTheRule() {
        servers.database().run("ALTER TABLE heard DROP CONSTRAINT not_yet");
    }

    private void aRuleThatRefusesThisSessionAgain() {
        servers.database()
                .run("ALTER TABLE heard ADD CONSTRAINT not_yet CHECK (what NOT LIKE '" + session + "%') NOT VALID");
    }

    private void awaitWaiting(long records) {
        await().until(() ->
                servers.database().number("SELECT count(*) FROM dead_key WHERE key = ?", session.toString()) == 1);
        await().until(() ->
                servers.database().number("SELECT held FROM dead_key WHERE key = ?", session.toString()) == records);
    }

    private List<String> heard() {
        return servers.database().column("SELECT what FROM heard WHERE what LIKE ? ORDER BY position", session + "%");
    }

    private List<String> expected() {
        return persons.stream().map(person -> session + " [" + person + "]").toList();
    }

    private boolean replay() {
        return run(new ArrayList<>(), "replay-dead-key", SESSIONS, session.toString());
    }

    private boolean run(List<String> said, String... words) {
        var out = new ByteArrayOutputStream();
        var line = List.of(words);
        var command = commands.stream()
                .filter(one -> one.name().equals(line.get(0)))
                .findFirst()
                .orElseThrow();
        var isWell = command.run(line.subList(1, line.size()), new PrintStream(out, true, StandardCharsets.UTF_8));
        out.toString(StandardCharsets.UTF_8).lines().forEach(said::add);
        return isWell;
    }
}
