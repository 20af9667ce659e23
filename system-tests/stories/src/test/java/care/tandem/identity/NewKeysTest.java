package care.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.story.Logins;
import care.tandem.story.Provider;
import care.tandem.story.SignIn;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The provider changes the key it signs with, more than once in a minute; nobody notices. */
class NewKeysTest {
    private static final Map<Program, String> ASKED = Map.of(
            Program.GATEWAY, "/me",
            Program.ENROLLMENT, "/me",
            Program.SESSION, "/clinicians",
            Program.ASSESSMENT, "/instruments",
            Program.MESSAGING, "/threads");

    @Test
    void theFirstTokenOfANewKeyIsGoodEverywhereAndThoseOfTheOldKeyStayGood() throws InterruptedException {
        var clara = Logins.user("clinician", "Clara");
        var sessions = new ArrayList<SignIn>();
        var keys = new ArrayList<String>();
        sessions.add(Provider.signIn(clara));
        isGoodEverywhere(sessions.get(0));
        try {
            for (var rotation = 1; rotation <= 3; rotation++) {
                keys.add(Provider.addKey("rotation-" + UUID.randomUUID(), 1_000 + rotation));
                var fresh = Provider.signIn(clara);
                assertThat(sessions).extracting(SignIn::key).doesNotContain(fresh.key());
                sessions.add(fresh);

                isGoodEverywhere(fresh);
                sessions.forEach(NewKeysTest::isGoodEverywhere);
                // No provider changes its key every second, and more often than that none is read anew.
                Thread.sleep(1_000);
            }
        } finally {
            keys.forEach(Provider::removeKey);
        }
        isGoodEverywhere(Provider.signIn(clara));
    }

    private static void isGoodEverywhere(SignIn session) {
        ASKED.forEach((program, path) -> assertThat(session.statusAt(new Instance(program, 1), path))
                .as(program.name())
                .isEqualTo(200));
    }
}
