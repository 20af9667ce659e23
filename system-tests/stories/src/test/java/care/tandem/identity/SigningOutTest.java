package care.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.OwnThread;
import care.tandem.story.House;
import care.tandem.story.Http;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Provider;
import care.tandem.story.SignIn;
import care.tandem.story.Soon;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A session that ended at the provider has ended here, however long its token would still be good. */
class SigningOutTest {
    private static final int SECONDS_TO_END = 30;

    private final Login clara = Logins.user("clinician", "Clara");

    @Test
    void whoSignsOutIsRefusedAndTheirOtherSessionGoesOn() {
        var phone = Provider.signIn(clara);
        var laptop = Provider.signIn(clara);
        assertThat(phone.status()).isEqualTo(200);

        Provider.signOut(phone);

        Soon.comesTrue(() -> assertThat(phone.status()).isEqualTo(401));
        assertThat(laptop.status()).isEqualTo(200);
        assertThat(Provider.refresh(laptop).status()).isEqualTo(200);
    }

    @Test
    void anAdministratorEndsAllThatALoginHasOpenAndAFreshSignInIsGood() {
        var phone = Provider.signIn(clara);
        var laptop = Provider.signIn(clara);

        Provider.endAllSessions(clara);

        Soon.comesTrue(() -> {
            assertThat(phone.status()).isEqualTo(401);
            assertThat(laptop.status()).isEqualTo(401);
        });
        assertThat(Provider.signIn(clara).status()).isEqualTo(200);
    }

    @Test
    void theOpenStreamOfASessionEndsWithIt() throws Exception {
        var phone = Provider.signIn(clara);
        var laptop = Provider.signIn(clara);
        var ended = listen(phone);
        var other = listen(laptop);

        Provider.signOut(phone);

        ended.get(SECONDS_TO_END, TimeUnit.SECONDS);
        assertThat(other).isNotDone();
        Provider.signOut(laptop);
        other.get(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    /** Done when the stream is over, however it ended. */
    private static CompletableFuture<Void> listen(SignIn session) {
        var request = HttpRequest.newBuilder(URI.create(House.stack().gatewayUrl() + "/api/v1/stream"))
                .header("Authorization", "Bearer " + session.accessToken())
                .build();
        var answer = Http.stream(request);
        assertThat(answer.statusCode()).isEqualTo(200);
        return OwnThread.run(() -> answer.body().forEach(line -> {})).exceptionally(brokenOff -> null);
    }
}
