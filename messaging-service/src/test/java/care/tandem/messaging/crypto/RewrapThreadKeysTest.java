package care.tandem.messaging.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.messaging.Chat;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class RewrapThreadKeysTest {

    @Inject
    RewrapThreadKeys command;

    @Inject
    MasterKeys masterKeys;

    @Inject
    ThreadKeys keys;

    @Inject
    TestRoster roster;

    RunningServers servers;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private boolean run() {
        return command.run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @Test
    void everyKeyIsWrappedByThePresentMasterKeyAndEveryTextOpensAsBefore() {
        var persons = new ArrayList<Tokens>();
        for (var i = 0; i < 3; i++) {
            var person = roster.person().publish().token();
            Chat.sent(person, Chat.threadOf(person, "CARE"), "text " + i);
            persons.add(person);
        }
        persons.forEach(person -> wrapByFormer(Chat.threadOf(person, "CARE")));
        assertThat(Chat.texts(persons.get(0), Chat.threadOf(persons.get(0), "CARE")))
                .containsExactly("text 0");

        assertThat(run()).isTrue();

        assertThat(servers.database().column("SELECT DISTINCT master_key_id FROM thread_key"))
                .containsExactly(masterKeys.presentId());
        for (var i = 0; i < 3; i++) {
            assertThat(Chat.texts(persons.get(i), Chat.threadOf(persons.get(i), "CARE")))
                    .containsExactly("text " + i);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("3 wrapped anew", "0 left");
    }

    @Test
    void aSecondTimeThereIsNothingToDo() {
        roster.person().publish();
        run();
        var before = servers.database().column("SELECT encode(wrapped, 'hex') FROM thread_key ORDER BY thread_id");

        assertThat(run()).isTrue();

        assertThat(servers.database().column("SELECT encode(wrapped, 'hex') FROM thread_key ORDER BY thread_id"))
                .isEqualTo(before);
    }

    @Test
    void withoutAMasterKeyThatIsStillInUseNothingIsTouchedAndItIsNamed() {
        var thread = Chat.threadOf(roster.person().publish().token(), "CARE");
        servers.database().run("UPDATE thread_key SET master_key_id = 'mislaid' WHERE thread_id = ?", thread);

        assertThat(run()).isFalse();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("mislaid");
        servers.database().run("DELETE FROM thread_key WHERE thread_id = ?", thread);
    }

    private void wrapByFormer(UUID thread) {
        QuarkusTransaction.requiringNew().run(() -> {
            var key = keys.findById(thread);
            try {
                var open = TinkProtoKeysetFormat.parseEncryptedKeyset(
                        key.wrapped(), masterKeys.byId(key.masterKeyId()), boundTo(key.masterKeyId(), thread));
                key.wrapAnew(
                        "test-1",
                        TinkProtoKeysetFormat.serializeEncryptedKeyset(
                                open, masterKeys.byId("test-1"), boundTo("test-1", thread)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static byte[] boundTo(String masterKeyId, UUID thread) {
        return (masterKeyId + "\n" + thread).getBytes(StandardCharsets.UTF_8);
    }
}
