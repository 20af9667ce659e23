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
import io.vertx.core.Promise;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While a service has more to do than it can. */
@QuarkusTest
class SafetyTest extends GatewayTest {

    /** Longer than a service may have many unanswered. */
    private static final long A_WHILE_MS = 2_500;

    private final Promise<Void> released = Promise.promise();

    @AfterEach
    void nobodyIsKept() {
        released.tryComplete();
    }

    @Test
    void aCallForHelpWaitsForAConnectionWhileOthersAreRefusedAtTheDoor() {
        around.session.answers(
                request -> released.future().onSuccess(now -> request.response().end()));
        var taken = Stream.generate(this::asked).limit(Surroundings.CONNECTIONS).toList();

        var help = OwnThread.call(this::callForHelp);

        isProblem(caller().get("/api/v1/sessions"), UNAVAILABLE);
        isProblem(with("no token at all").get("/api/v1/sessions"), UNAVAILABLE);
        released.complete();
        assertThat(help.join().statusCode()).isEqualTo(200);
        assertThat(taken).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
    }

    @Test
    void whereSomeHaveLongBeenUnansweredOnlyACallForHelpJoinsThem() throws InterruptedException {
        around.session.answers(
                request -> released.future().onSuccess(now -> request.response().end()));
        var waits = asked();
        Thread.sleep(A_WHILE_MS);
        around.session.answersKindly();

        isProblem(caller().get("/api/v1/sessions"), UNAVAILABLE);
        assertThat(callForHelp().statusCode()).isEqualTo(200);

        released.complete();
        assertThat(waits.join().statusCode()).isEqualTo(200);
        caller().get("/api/v1/sessions").then().statusCode(200);
    }

    @Test
    void whoIsBeingAnsweredSlowlyIsNotAmongThem() throws InterruptedException {
        around.session.answers(request -> {
            request.response().setChunked(true).write("[");
            released.future().onSuccess(now -> request.response().end("]"));
        });
        var reads = asked();
        Thread.sleep(A_WHILE_MS);
        around.session.answersKindly();

        caller().get("/api/v1/sessions").then().statusCode(200);

        released.complete();
        assertThat(reads.join().statusCode()).isEqualTo(200);
    }

    /** By the one operation whose answer is awaited for longer than others'; the service has it. */
    private CompletableFuture<Response> asked() {
        var before = around.session.calls();
        var asked = OwnThread.call(() -> caller().get("/api/v1/persons/me/access-log/session"));
        await().pollInterval(10, MILLISECONDS).until(() -> around.session.calls() > before);
        return asked;
    }

    private Response callForHelp() {
        return caller().post("/api/v1/sessions/" + UUID.randomUUID() + "/cancellation");
    }
}
