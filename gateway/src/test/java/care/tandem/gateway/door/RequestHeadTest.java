package care.tandem.gateway.door;

import static care.tandem.platform.problem.ProblemType.HEADERS_TOO_LARGE;
import static care.tandem.platform.problem.ProblemType.NOT_FOUND;
import static care.tandem.platform.problem.ProblemType.URI_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestHeadTest extends GatewayTest {

    private static final int LONGEST_URI = 4_000;
    private static final int LARGEST_HEADERS = 16 * 1024;

    @Test
    void anAddressOfTheGreatestLengthPassesAndALongerOneDoesNot() {
        caller().get(address(LONGEST_URI)).then().statusCode(200);
        isProblem(caller().get(address(LONGEST_URI + 1)), URI_TOO_LONG);
        isProblem(caller().get(address(LONGEST_URI * 3)), URI_TOO_LONG);

        assertThat(around.session.calls()).isEqualTo(1);
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        caller().header("X-Padding", "x".repeat(LARGEST_HEADERS - 2_000))
                .get("/api/v1/sessions")
                .then()
                .statusCode(200);
        isProblem(caller().header("X-Padding", "x".repeat(LARGEST_HEADERS)).get("/api/v1/sessions"), HEADERS_TOO_LARGE);
        isProblem(
                caller().header("X-Padding", "x".repeat(LARGEST_HEADERS * 3)).get("/api/v1/sessions"),
                HEADERS_TOO_LARGE);

        assertThat(around.session.calls()).isEqualTo(1);
    }

    @Test
    void aRefusedBodyIsNotTakenForTheNextRequest() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send("POST %s HTTP/1.1\nHost: x\nContent-Length: 4\n\nabcd".formatted(address(LONGEST_URI + 1)));
            assertThat(connection.head()).startsWith("HTTP/1.1 414");
            connection.send("GET /api/v1/sessions HTTP/1.1\nHost: x\n\n");

            assertThat(connection.lineThatHas("HTTP/1.1")).endsWith("HTTP/1.1 401 Unauthorized");
        }
    }

    /** The framework answers these itself, without a word; what counts is that nothing of them is believed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/programme twice HTTP/1.1\nHost: x\n\n",
                "GET /api/v1/programme HTTP/1.1\nHost: x\nBad Header: 1\n\n",
                "GET /api/v1/programme HTTP/1.1\nHost: x\nX-Bad: a\0b\n\n"
            })
    void whatIsNotHttpEndsTheConnection(String request) throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(request + "GET /api/v1/programme HTTP/1.1\nHost: x\n\n");

            assertThat(connection.rest()).matches("HTTP/1.[01] 400 .*").doesNotContain("200 OK");
        }
        assertThat(around.enrollment.calls()).isZero();
    }

    /** The framework refuses these before anything of ours is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/programme HTTP/1.1\n\n",
                "GET /api/v1/programme HTTP/1.1\nHost: a b\n\n",
                "GET /api/v1/programme HTTP/1.1\nHost: user@x\n\n",
                "GET /api/v1/programme HTTP/1.1\nHost: x/../y\n\n",
                "GET /api/v1/programme HTTP/1.1\nHost: x\nHost: y\n\n",
                "GET api/v1/programme HTTP/1.1\nHost: x\n\n",
                "GET ?/api/v1/programme HTTP/1.1\nHost: x\n\n",
                "OPTIONS * HTTP/1.1\nHost: x\n\n"
            })
    void aHostOrPathThatIsNoneIsTheCallersFault(String request) throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(request);

            assertThat(connection.head())
                    .matches("(?s)HTTP/1.1 40[04].*")
                    .contains("application/problem+json", "cache-control: no-store", "x-request-id: ");
        }
        assertThat(around.enrollment.calls()).isZero();
    }

    /** One way to send a body in pieces is enough; where another ends, two programs could disagree. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xchunked",
                "gzip, chunked",
                "identity",
                "identity\nTransfer-Encoding: chunked",
                "chunked, identity"
            })
    void aBodyInPiecesOfAnotherKindEndsTheConnection(String encoding) throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(
                    "POST /api/v1/sessions HTTP/1.1\nHost: x\nTransfer-Encoding: %s\n\n0\n\n".formatted(encoding)
                            + "GET /api/v1/programme HTTP/1.1\nHost: x\n\n");

            assertThat(connection.rest()).startsWith("HTTP/1.1 400").doesNotContain("200 OK");
        }
        assertThat(around.enrollment.calls()).isZero();
    }

    @Test
    void aSegmentOfAnyLengthIsRead() {
        for (var segment : List.of("a".repeat(3_500), "%41".repeat(1_200))) {
            isProblem(caller().get("/api/v1/problems/" + segment), NOT_FOUND);
        }
    }

    private static String address(int length) {
        var path = "/api/v1/sessions?x=";
        return path + "y".repeat(length - path.length());
    }
}
