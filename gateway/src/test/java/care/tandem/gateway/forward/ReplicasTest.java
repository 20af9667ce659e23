package care.tandem.gateway.forward;

import static care.tandem.platform.problem.ProblemType.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.gateway.document.ApiDocument;
import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.StubService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service with two addresses. */
@QuarkusTest
class ReplicasTest extends GatewayTest {

    private static final String THREADS = "/api/v1/threads";

    @Inject
    Upstreams upstreams;

    @Inject
    ApiDocument document;

    private int heard;

    /** Whatever an earlier test made the gateway think of them. */
    @BeforeEach
    void bothAreInGoodStanding() {
        around.messaging2.start();
        document.forwarded().stream()
                .filter(operation -> operation.service().equals("messaging"))
                .flatMap(operation -> upstreams.of(operation).inTurn(false).stream())
                .forEach(upstream -> {
                    upstream.stays();
                    upstream.circuit().answered();
                });
    }

    @Test
    void requestsAreSharedOut() {
        var first = around.messaging.calls();
        var second = around.messaging2.calls();

        for (var i = 0; i < 20; i++) {
            assertThat(ask()).isEqualTo(200);
        }

        assertThat(around.messaging.calls() - first).isBetween(8, 12);
        assertThat(around.messaging2.calls() - second).isBetween(8, 12);
    }

    @Test
    void whatOneRefusesToTakeGoesToTheOther() {
        around.messaging.stop();

        for (var i = 0; i < 20; i++) {
            assertThat(ask()).isEqualTo(200);
        }
    }

    @Test
    void whenAllAreGoneTheServiceIsUnavailable() {
        around.messaging.stop();
        around.messaging2.stop();

        isProblem(caller().get(THREADS), UNAVAILABLE);
    }

    @Test
    void whoSaysThatItLeavesIsAskedNoMore() {
        around.messaging.answers(
                request -> request.response().putHeader("Connection", "close").end("{}"));
        await().until(() -> {
            ask();
            return lastWasFor(around.messaging);
        });
        var told = around.messaging.calls();

        for (var i = 0; i < 10; i++) {
            assertThat(ask()).isEqualTo(200);
        }

        assertThat(around.messaging.calls()).isEqualTo(told);
        around.messaging.stop();
        assertThat(ask()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedUnheardByOneThatLeavesGoesToTheOther() {
        for (var one : List.of(around.messaging, around.messaging2)) {
            one.answers(request -> request.response()
                    .setStatusCode(503)
                    .putHeader("Connection", "close")
                    .end());
            caller().get(THREADS).then().statusCode(200);
            one.answersKindly();
        }
    }

    private boolean lastWasFor(StubService service) {
        var more = service.calls() > heard;
        heard = service.calls();
        return more;
    }

    private int ask() {
        return caller().get(THREADS).statusCode();
    }
}
