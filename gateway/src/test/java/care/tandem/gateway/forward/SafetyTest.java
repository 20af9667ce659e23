package care.tandem.gateway.forward;

import static care.tandem.platform.problem.ProblemType.UNAVAILABLE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.Surroundings;
import care.tandem.local.OwnThread;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** While all connections to a service are taken. */
@QuarkusTest
class SafetyTest extends GatewayTest {

    /** Longer than an ordinary request waits for a connection. */
    private static final long ANSWERED_AFTER_MS = 500;

    @Test
    void aCallForHelpWaitsForOneWhileOthersAreRefusedAtTheDoor() {
        around.session.answers(request ->
                around.vertx.setTimer(ANSWERED_AFTER_MS, t -> request.response().end()));
        var taken = Stream.generate(() -> OwnThread.call(() -> caller().get("/api/v1/sessions")))
                .limit(Surroundings.CONNECTIONS)
                .toList();
        await().pollInterval(10, MILLISECONDS).until(() -> around.session.calls() == Surroundings.CONNECTIONS);

        var help = OwnThread.call(() -> caller().post("/api/v1/sessions/" + UUID.randomUUID() + "/cancellation"));

        isProblem(caller().get("/api/v1/sessions"), UNAVAILABLE);
        isProblem(with("no token at all").get("/api/v1/sessions"), UNAVAILABLE);
        assertThat(help.join().statusCode()).isEqualTo(200);
        assertThat(taken).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
    }
}
