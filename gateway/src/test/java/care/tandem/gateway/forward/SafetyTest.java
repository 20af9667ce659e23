package care.tandem.gateway.forward;

import static care.tandem.platform.problem.ProblemType.UNAVAILABLE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.Surroundings;
import care.tandem.local.OwnThread;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** While a service has more to do than it can. */
@QuarkusTest
class SafetyTest extends GatewayTest {

    /** Longer than an ordinary request waits for a connection. */
    private static final long ANSWERED_AFTER_MS = 500;

    /** Twice as long as a service may have many unanswered, and a little. */
    private static final long LONG_MS = 5_000;

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

    @Test
    void whereSomeHaveLongBeenUnansweredOnlyACallForHelpJoinsThem() throws InterruptedException {
        around.session.answers(request ->
                around.vertx.setTimer(LONG_MS, t -> request.response().end()));
        var waits = OwnThread.call(this::getPatiently);
        Thread.sleep(LONG_MS / 2);
        around.session.answersKindly();

        isProblem(caller().get("/api/v1/sessions"), UNAVAILABLE);
        var help = caller().post("/api/v1/sessions/" + UUID.randomUUID() + "/cancellation");

        assertThat(help.statusCode()).isEqualTo(200);
        assertThat(waits.join().statusCode()).isEqualTo(200);
        caller().get("/api/v1/sessions").then().statusCode(200);
    }

    @Test
    void whoIsBeingAnsweredSlowlyIsNotAmongThem() throws InterruptedException {
        around.session.answers(request -> {
            request.response().setChunked(true).write("[");
            around.vertx.setTimer(LONG_MS, t -> request.response().end("]"));
        });
        var reads = OwnThread.call(this::getPatiently);
        Thread.sleep(LONG_MS / 2);
        around.session.answersKindly();

        caller().get("/api/v1/sessions").then().statusCode(200);
        assertThat(reads.join().statusCode()).isEqualTo(200);
    }

    /** The one operation whose answer is awaited for longer than others'. */
    private Response getPatiently() {
        return caller().get("/api/v1/persons/me/access-log/session");
    }
}
