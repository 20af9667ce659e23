package care.tandem.gateway.forward;

import static care.tandem.platform.problem.ProblemType.CONFLICT;
import static care.tandem.platform.problem.ProblemType.INTERNAL_ERROR;
import static care.tandem.platform.problem.ProblemType.NOT_FOUND;
import static care.tandem.platform.problem.ProblemType.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailingServiceTest extends GatewayTest {

    private static final Duration AT_ONCE = Duration.ofMillis(500);

    @Test
    void anAnswerThatBreaksOffDoesNotLookWhole() throws IOException {
        around.session.answers(request -> {
            request.response().setChunked(true).write("{\"name\":");
            around.vertx.setTimer(50, t -> request.connection().close());
        });
        try (var connection = new RawConnection(gateway)) {
            connection.send("GET /api/v1/sessions HTTP/1.1\nHost: x\nAuthorization: Bearer %s\n\n"
                    .formatted(around.tokens.someone()));

            assertThat(connection.head()).startsWith("HTTP/1.1 200");
            assertThat(connection.rest()).contains("{\"name\":").doesNotEndWith("|0||");
        }
    }

    @Test
    void anAnswerThatStallsHalfwayIsBrokenOff() throws IOException {
        around.session.answers(request -> request.response().setChunked(true).write("{\"name\":"));
        try (var connection = new RawConnection(gateway)) {
            connection.send("GET /api/v1/sessions HTTP/1.1\nHost: x\nAuthorization: Bearer %s\n\n"
                    .formatted(around.tokens.someone()));

            assertThat(connection.head()).startsWith("HTTP/1.1 200");
            assertThat(connection.rest()).doesNotEndWith("|0||");
        }
    }

    @Test
    void aProblemOfTheServicePassesUntouched() {
        around.session.answers(request -> request.response()
                .setStatusCode(409)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"/problems/slot-not-available\",\"status\":409}"));

        caller().get("/api/v1/sessions").then().statusCode(409).body("type", equalTo("/problems/slot-not-available"));
    }

    @Test
    void anErrorInOtherWordsBecomesAProblem() {
        errorOf(500);
        isProblem(caller().get("/api/v1/sessions"), INTERNAL_ERROR);
        errorOf(404);
        isProblem(caller().get("/api/v1/sessions"), NOT_FOUND);
        errorOf(409);
        isProblem(caller().get("/api/v1/sessions"), CONFLICT);
        errorOf(502);
        isProblem(caller().get("/api/v1/sessions"), UNAVAILABLE);
    }

    @Test
    void aServiceThatIsGoneIsUnavailableAtOnceAndTheOthersAnswer() {
        around.assessment.stop();

        Awaitility.await().untilAsserted(() -> {
            var refused = caller().get("/api/v1/instruments");
            isProblem(refused, UNAVAILABLE).header("Retry-After", matchesPattern("\\d+"));
            assertThat(refused.time()).isLessThan(AT_ONCE.toMillis());
        });
        caller().get("/api/v1/sessions").then().statusCode(200);
    }

    @Test
    void aSilentServiceIsUnavailableInTimeThenAtOnceAndComesBack() {
        caller().get("/api/v1/instruments").then().statusCode(200);
        around.assessment.staysSilent();

        for (var i = 0; i < 3; i++) {
            var late = caller().get("/api/v1/instruments");
            isProblem(late, UNAVAILABLE).header("Retry-After", matchesPattern("\\d+"));
            assertThat(late.time()).isBetween(600L, 10_000L);
        }
        Awaitility.await().untilAsserted(() -> {
            var asked = around.assessment.calls();
            isProblem(caller().get("/api/v1/instruments"), UNAVAILABLE).header("Retry-After", matchesPattern("\\d+"));
            assertThat(around.assessment.calls()).isEqualTo(asked);
        });

        around.assessment.answersKindly();
        Awaitility.await().until(() -> caller().get("/api/v1/instruments").statusCode() == 200);
        caller().get("/api/v1/instruments").then().statusCode(200);
    }

    private void errorOf(int status) {
        around.session.answers(request -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html")
                .end("<h1>inner secret</h1>"));
    }
}
