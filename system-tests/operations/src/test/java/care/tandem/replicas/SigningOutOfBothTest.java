package care.tandem.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.story.Logins;
import care.tandem.story.Provider;
import care.tandem.story.Soon;
import org.junit.jupiter.api.Test;

/** The provider tells one gateway; the other one hears of it. */
class SigningOutOfBothTest {
    private static final Instance TOLD = new Instance(Program.GATEWAY, 1);
    private static final Instance OTHER = new Instance(Program.GATEWAY, 2);

    @Test
    void whoSignsOutIsRefusedByBothGateways() {
        var session = Provider.signIn(Logins.user("clinician", "Clara"));
        assertThat(session.statusAt(TOLD, "/me")).isEqualTo(200);
        assertThat(session.statusAt(OTHER, "/me")).isEqualTo(200);

        Provider.signOut(session);

        Soon.comesTrue(() -> {
            assertThat(session.statusAt(TOLD, "/me")).isEqualTo(401);
            assertThat(session.statusAt(OTHER, "/me")).isEqualTo(401);
        });
    }
}
