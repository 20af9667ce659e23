package care.tandem.messaging.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tandem.messaging.Chat;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ThreadCiphersTest {

    @Inject
    ThreadCiphers ciphers;

    @Inject
    MasterKeys masterKeys;

    @Inject
    TestRoster roster;

    RunningServers servers;

    @Test
    void aTextOpensOnlyAsItsOwnMessage() {
        var cipher = cipherOf(newThread());
        var message = UUID.randomUUID();

        var sealed = cipher.seal(message, "text");

        assertThat(cipher.open(message, sealed)).isEqualTo("text");
        assertThatThrownBy(() -> cipher.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTextOpensInItsOwnThreadOnly() {
        var message = UUID.randomUUID();
        var sealed = cipherOf(newThread()).seal(message, "text");
        var other = cipherOf(newThread());

        assertThatThrownBy(() -> other.open(message, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        var cipher = cipherOf(newThread());
        var message = UUID.randomUUID();

        assertThat(cipher.seal(message, "text")).isNotEqualTo(cipher.seal(message, "text"));
    }

    @Test
    void aKeyMovedToAnotherThreadDoesNotUnwrap() {
        var thread = newThread();
        var other = newThread();
        servers.database()
                .run(
                        "UPDATE thread_key SET wrapped = (SELECT wrapped FROM thread_key WHERE thread_id = ?)"
                                + " WHERE thread_id = ?",
                        other,
                        thread);

        assertThatThrownBy(() -> cipherOf(thread)).hasMessageContaining("cannot be unwrapped");
    }

    @Test
    void newKeysNameThePresentMasterKeyAndFormerOnesStillOpen() throws Exception {
        var thread = newThread();
        assertThat(servers.database().text("SELECT master_key_id FROM thread_key WHERE thread_id = ?", thread))
                .isEqualTo("test-2");

        var nothing = new byte[0];
        var sealed = masterKeys.byId("test-1").encrypt(new byte[] {1}, nothing);

        assertThat(masterKeys.byId("test-1").decrypt(sealed, nothing)).containsExactly(1);
        assertThatThrownBy(() -> masterKeys.byId("gone")).isInstanceOf(IllegalStateException.class);
    }

    private UUID newThread() {
        return Chat.threadOf(roster.person().publish().token(), "CARE");
    }

    private ThreadCipher cipherOf(UUID thread) {
        return QuarkusTransaction.requiringNew().call(() -> ciphers.of(thread)).orElseThrow();
    }
}
