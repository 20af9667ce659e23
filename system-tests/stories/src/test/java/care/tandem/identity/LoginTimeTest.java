package care.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.story.Logins;
import care.tandem.story.Provider;
import care.tandem.story.SignIn;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Step-up asks when somebody last proved who they are: a token that was only renewed is not younger for it. */
class LoginTimeTest {

    @Test
    void aRenewedTokenKeepsTheTimeOfTheLoginAndANewLoginHasItsOwn() {
        var ana = Logins.participant("Ana");
        var session = Provider.signIn(ana);
        assertThat(Instant.ofEpochSecond(loginTime(session)))
                .isAfter(Instant.now().minusSeconds(30));
        Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);

        var renewed = Provider.refresh(session);

        assertThat(loginTime(renewed)).isEqualTo(loginTime(session));
        assertThat(renewed.claims().path("iat").asLong())
                .isGreaterThan(session.claims().path("iat").asLong());
        assertThat(loginTime(Provider.signIn(ana))).isGreaterThan(loginTime(session));
    }

    private static long loginTime(SignIn session) {
        return session.claims().path("auth_time").asLong();
    }
}
