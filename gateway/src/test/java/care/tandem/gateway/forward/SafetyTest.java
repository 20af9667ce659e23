package care.tandem.gateway.forward;

import static care.tandem.platform.problem.ProblemType.UNAVAILABLE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.Surroundings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** While all connections to a service are taken. */
@QuarkusTest
class SafetyTest extends GatewayTest {

    /** Longer than an ordinary request waits for a connection. */
    private static final long ANSWERED_AFTER_MS = 500;

    @Test
    void aCallForHelpWaitsForOneWhileOthersAreRefused() {
        around.session.answers(request ->
                around.vertx.setTimer(ANSWERED_AFTER_MS, t -> request.response().end()));
        var taken = soon(Collections.nCopies(Surroundings.CONNECTIONS, () -> caller().get("/api/v1/sessions")));
        await().pollInterval(10, MILLISECONDS).until(() -> around.session.calls() == Surroundings.CONNECTIONS);

        var help = soon(List.of(() -> caller().post("/api/v1/sessions/" + UUID.randomUUID() + "/cancellation")));

        isProblem(caller().get("/api/v1/sessions"), UNAVAILABLE);
        assertThat(help.get(0).join().statusCode()).isEqualTo(200);
        assertThat(taken).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
    }

    private static List<CompletableFuture<Response>> soon(List<Supplier<Response>> requests) {
        var callers = Executors.newFixedThreadPool(requests.size());
        var answers = requests.stream()
                .map(request -> CompletableFuture.supplyAsync(request, callers))
                .toList();
        callers.shutdown();
        return answers;
    }
}
