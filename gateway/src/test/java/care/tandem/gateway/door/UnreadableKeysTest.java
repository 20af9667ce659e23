package care.tandem.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.StubProvider.Manner;
import care.tandem.platform.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whether a token holds is not known while the provider's keys cannot be read: it is put off, not refused. */
@QuarkusTest
@TestProfile(UnreadableKeysTest.NeverReadThem.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnreadableKeysTest extends GatewayTest {

    private static final String PATH = "/api/v1/sessions";
    private static final int CALLERS = 12;

    /** A gateway of its own: one that others have called knows the keys. */
    public static final class NeverReadThem implements QuarkusTestProfile {}

    @AfterEach
    void mayBeReadAgain() {
        Awaitility.await().pollDelay(Duration.ofMillis(1_050)).until(() -> true);
    }

    @Test
    @Order(1)
    void aProviderThatHangsHoldsManyNoLongerThanOne() {
        around.provider.now(Manner.HANGS);

        var answers = atOnce();

        assertThat(answers).allSatisfy(UnreadableKeysTest::isPutOff);
        assertThat(around.provider.asked())
                .as("waits of two seconds, one after the other")
                .isLessThan(CALLERS / 2);
    }

    @Test
    @Order(2)
    void aTokenIsPutOffUntilTheProviderAnswers() {
        around.provider.now(Manner.IS_STARTING);
        var token = around.tokens.someone();

        isPutOff(with(token).get(PATH));
        around.provider.now(Manner.ANSWERS);
        mayBeReadAgain();

        with(token).get(PATH).then().statusCode(200);
    }

    @Test
    @Order(3)
    void onceReadTheyAreEnoughForTokensOfTheSameKey() {
        around.provider.now(Manner.HANGS);

        caller().get(PATH).then().statusCode(200);
        with(around.tokens.signWithAnotherKey(around.tokens.claims("ana")))
                .get(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    @Order(4)
    void aTokenOfANewKeyIsPutOffToo() {
        around.provider.now(Manner.IS_STARTING);
        var id = UUID.randomUUID().toString();
        around.tokens.addKey(id);
        var token = around.tokens.signWithNewerKey(around.tokens.claims("ben"), id);

        isPutOff(with(token).get(PATH));
        isPutOff(with(token).get(PATH));
        around.provider.now(Manner.ANSWERS);
        mayBeReadAgain();

        with(token).get(PATH).then().statusCode(200);
    }

    private List<Response> atOnce() {
        var pool = Executors.newFixedThreadPool(CALLERS);
        try {
            return Stream.generate(() -> CompletableFuture.supplyAsync(() -> caller().get(PATH), pool))
                    .limit(CALLERS)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            pool.shutdown();
        }
    }

    private static void isPutOff(Response response) {
        isProblem(response, ProblemType.UNAVAILABLE).header("Retry-After", equalTo("1"));
    }
}
