package care.tandem.messaging.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import care.tandem.messaging.Chat;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.TopicTail;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class DestroyThreadKeyTest {

    @Inject
    DestroyThreadKey command;

    @Inject
    DestroyedKeysRestoration restoration;

    @Inject
    TestRoster roster;

    RunningServers servers;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** A care thread of two messages, closed since its episode ended. */
    private record Closed(PersonBuilder ana, Tokens clinician, UUID thread) {}

    private Closed closedThread() {
        var clinician = Tokens.clinician("clinician-" + UUID.randomUUID());
        var ana = roster.person().named("Ana").treatedBy(clinician).publish();
        var thread = Chat.threadOf(ana.token(), "CARE");
        Chat.sent(ana.token(), thread, "one");
        Chat.sent(clinician, thread, "two");
        ana.discharged().publish();
        return new Closed(ana, clinician, thread);
    }

    private boolean run(Object... words) {
        var texts = List.of(words).stream().map(Object::toString).toList();
        return command.run(texts, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private List<String> keysOf(UUID thread) {
        return servers.database().column("SELECT master_key_id FROM thread_key WHERE thread_id = ?", thread);
    }

    @Test
    void everyReaderIsToldAlikeThatTheContentHasEnded() {
        var closed = closedThread();
        assertThat(Chat.texts(closed.ana().token(), closed.thread())).containsExactly("two", "one");

        assertThat(run(closed.thread())).isTrue();

        for (var reader : List.of(closed.ana().token(), closed.clinician())) {
            Chat.messages(reader, closed.thread())
                    .then()
                    .statusCode(200)
                    .body("items.size()", is(2))
                    .body("items.contentEnded", everyItem(is(true)))
                    .body("items", everyItem(not(hasKey("text"))));
        }
    }

    @Test
    void otherThreadsAreReadAsBefore() {
        var other = closedThread();
        run(closedThread().thread());

        Chat.messages(other.ana().token(), other.thread())
                .then()
                .statusCode(200)
                .body("items.contentEnded", everyItem(is(false)));
        assertThat(Chat.texts(other.ana().token(), other.thread())).containsExactly("two", "one");
    }

    @Test
    void aThreadInWhichPeopleWriteIsNotTouchedNorOneThatIsNotThere() {
        var ana = roster.person().named("Ana").publish();
        var open = Chat.threadOf(ana.token(), "CARE");

        assertThat(run(open)).isFalse();
        assertThat(run(UUID.randomUUID())).isFalse();
        assertThatThrownBy(() -> run("everything")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(this::run).isInstanceOf(IllegalArgumentException.class);

        assertThat(keysOf(open)).hasSize(1);
    }

    @Test
    void kafkaHasItBeforeTheDatabaseLetsItGo() throws SQLException {
        var closed = closedThread();
        try (var connection = servers.database().connect();
                var lock = connection.createStatement();
                var list = TopicTail.fromTheBeginning(servers.kafka().bootstrapServers(), "tandem.keys.v1")) {
            connection.setAutoCommit(false);
            lock.execute("SELECT 1 FROM thread_key WHERE thread_id = '" + closed.thread() + "' FOR UPDATE");

            assertThatThrownBy(() -> run(closed.thread())).hasStackTraceContaining("lock timeout");

            assertThat(list.awaitOfKey(closed.thread().toString(), 1)).hasSize(1);
            assertThat(keysOf(closed.thread())).hasSize(1);
            connection.rollback();
        }

        assertThat(run(closed.thread())).isTrue();
        assertThat(keysOf(closed.thread())).isEmpty();
    }

    @Test
    void aKeyThatABackupBringsBackIsDestroyedAgain() {
        var closed = closedThread();
        var kept = closedThread();
        servers.database().run("DROP TABLE IF EXISTS key_backup");
        servers.database().run("CREATE TABLE key_backup AS TABLE thread_key");
        run(closed.thread());
        servers.database().run("INSERT INTO thread_key SELECT * FROM key_backup WHERE thread_id = ?", closed.thread());
        assertThat(Chat.texts(closed.ana().token(), closed.thread())).containsExactly("two", "one");
        var lines = new ArrayList<String>();

        restoration.run(lines::add);

        assertThat(lines).containsExactly("1 keys destroyed again");
        assertThat(keysOf(closed.thread())).isEmpty();
        assertThat(keysOf(kept.thread())).hasSize(1);
        assertThat(servers.database()
                        .column(
                                "SELECT operation FROM audit WHERE actor_kind = 'program' AND persons @> ARRAY[?]"
                                        + " AND operation = 'destroyThreadKey'",
                                closed.ana().id()))
                .hasSize(2);
    }
}
