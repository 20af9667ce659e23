package care.tandem.gateway.door;

import static care.tandem.platform.problem.ProblemType.PAYLOAD_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.RawConnection;
import care.tandem.gateway.support.Surroundings;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyTest extends GatewayTest {

    @Test
    void aBodyOfTheGreatestSizePassesAndOneOctetMoreDoesNot() {
        caller().contentType("application/json")
                .body(json(Surroundings.MAX_BODY))
                .post("/api/v1/sessions")
                .then()
                .statusCode(200);
        isProblem(
                caller().contentType("application/json")
                        .body(json(Surroundings.MAX_BODY + 1))
                        .post("/api/v1/sessions"),
                PAYLOAD_TOO_LARGE);

        assertThat(around.session.calls()).isEqualTo(1);
        assertThat(around.session.last().body()).hasSize(Surroundings.MAX_BODY);
    }

    @Test
    void aBodyOfAnySizeIsRefusedInTheSameWords() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("Content-Length: 20000000") + "x".repeat(Surroundings.MAX_BODY + 1));

            assertThat(connection.head())
                    .startsWith("HTTP/1.1 413")
                    .contains("content-type: application/problem+json")
                    .contains("x-request-id: ");
        }
    }

    @Test
    void whoSendsOnAfterARefusalIsCutOff() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send("POST /api/v1/sessions HTTP/1.1\nHost: x\nContent-Length: 20000000\n\n");
            assertThat(connection.head()).startsWith("HTTP/1.1 401");

            assertThatThrownBy(() -> {
                        for (var i = 0; i < 19; i++) {
                            connection.send("x".repeat(1_000_000));
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBodyInPiecesIsCountedToo() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("Transfer-Encoding: chunked"));
            var piece = json(1024);
            for (var i = 0; i < Surroundings.MAX_BODY / 1024 + 1; i++) {
                connection.send("400\n" + piece + "\n");
            }

            assertThat(connection.line()).startsWith("HTTP/1.1 413");
        }
        assertThat(around.session.calls()).isZero();
    }

    @Test
    void aBodyInPiecesArrivesWithOneLength() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("Transfer-Encoding: chunked") + "2\n{\"\n5\na\":1}\n0\n\n");

            assertThat(connection.line()).startsWith("HTTP/1.1 200");
        }
        assertThat(around.session.last().body()).isEqualTo("{\"a\":1}");
        assertThat(around.session.last().headers().get("Content-Length")).isEqualTo("7");
        assertThat(around.session.last().headers().contains("Transfer-Encoding"))
                .isFalse();
    }

    @Test
    void twoFramingsOfOneBodyDoNotReachAService() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("Content-Length: 4\nTransfer-Encoding: chunked")
                    + "0\n\nGET /api/v1/instruments HTTP/1.1\nHost: x\n\n");

            assertThat(connection.line()).matches("HTTP/1.1 (200|400).*");
        }
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("Content-Length: 4\nContent-Length: 5") + "{\"a\"");

            assertThat(connection.line()).startsWith("HTTP/1.1 400");
        }
        assertThat(around.assessment.calls()).isZero();
        assertThat(around.session.calls()).isLessThanOrEqualTo(1);
    }

    @Test
    void whoWaitsForContinueIsToldToGoOn() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("Content-Length: 2\nExpect: 100-continue"));
            assertThat(connection.line()).startsWith("HTTP/1.1 100");
            assertThat(connection.line()).isEmpty();
            connection.send("{}");

            assertThat(connection.line()).startsWith("HTTP/1.1 200");
        }
        assertThat(around.session.last().headers().contains("Expect")).isFalse();
    }

    @Test
    void aBodyThatDoesNotArriveEndsTheConnection() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("Content-Length: 100") + "{");

            assertThat(connection.line()).startsWith("HTTP/1.1 400");
        }
        assertThat(around.session.calls()).isZero();
    }

    @Test
    void aBodyThatIsNotTakenIsNotForwarded() {
        caller().contentType("application/json")
                .body("{\"a\":1}")
                .post("/api/v1/sessions/4/cancellation")
                .then()
                .statusCode(200);

        assertThat(around.session.last().body()).isEmpty();
        assertThat(around.session.last().headers().get("Content-Length")).isEqualTo("0");
    }

    @Test
    void aRefusedBodyDoesNotSpoilTheNextRequestOfItsConnection() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(
                    "POST /api/v1/sessions HTTP/1.1\nHost: x\nX-Forwarded-For: 10.1.1.1\nContent-Length: 4\n\nabcd");
            assertThat(connection.line()).startsWith("HTTP/1.1 401");
            connection.send("GET /api/v1/programme HTTP/1.1\nHost: x\n\n");

            assertThat(connection.lineThatHas("HTTP/1.1")).endsWith("HTTP/1.1 200 OK");
        }
    }

    private String head(String framing) {
        return "POST /api/v1/sessions HTTP/1.1\nHost: x\nAuthorization: Bearer %s\nContent-Type: application/json\n%s\n\n"
                .formatted(around.tokens.someone(), framing);
    }

    private static String json(int length) {
        return "\"" + "x".repeat(length - 2) + "\"";
    }
}
