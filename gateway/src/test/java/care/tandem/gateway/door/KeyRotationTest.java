package care.tandem.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.support.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRotationTest extends GatewayTest {

    private static final String PATH = "/api/v1/sessions";

    @Test
    void theFirstTokenOfANewKeyPassesAndThoseOfTheOldOneStillDo() {
        var old = around.tokens.someone();
        with(old).get(PATH).then().statusCode(200);

        for (var rotation = 0; rotation < 3; rotation++) {
            waitUntilKeysMayBeReadAgain();
            with(tokenOfANewKey()).get(PATH).then().statusCode(200);
            with(old).get(PATH).then().statusCode(200);
        }
    }

    @Test
    void inventedKeysAreNoLoadOnTheProvider() {
        caller().get(PATH).then().statusCode(200);
        var before = around.tokens.keySetReads();
        var begun = System.nanoTime();

        for (var i = 0; i < 30; i++) {
            with(around.tokens.signWithInventedKey(around.tokens.claims("ana")))
                    .get(PATH)
                    .then()
                    .statusCode(401);
        }

        var seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        assertThat(around.tokens.keySetReads() - before).isBetween(1, (int) seconds + 1);
    }

    private String tokenOfANewKey() {
        var id = UUID.randomUUID().toString();
        around.tokens.addKey(id);
        return around.tokens.signWithNewerKey(around.tokens.claims("ben"), id);
    }

    private static void waitUntilKeysMayBeReadAgain() {
        Awaitility.await().pollDelay(Duration.ofMillis(1_050)).until(() -> true);
    }
}
