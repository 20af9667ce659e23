package care.tandem.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForwardingTest extends GatewayTest {

    @Test
    void theAnswerComesAsTheServiceGaveIt() {
        caller().get("/api/v1/sessions")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", "\"v1\"")
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .body("name", equalTo("Ana"));
    }

    @Test
    void theRequestIdIsTheGatewaysOwnAndTheSameOnBothSides() {
        var answered = caller().header("X-Request-Id", "0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412")
                .get("/api/v1/sessions")
                .header("X-Request-Id");

        assertThat(answered)
                .isNotEqualTo("0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412")
                .hasSize(36);
        assertThat(around.session.last().headers().getAll("X-Request-Id")).containsExactly(answered);
    }

    @Test
    void theServiceLearnsTheCallersAddressFromTheGatewayOnly() {
        caller().header("X-Forwarded-Host", "evil.test")
                .header("Forwarded", "for=6.6.6.6")
                .header("Connection", "keep-alive, X-Hop")
                .header("X-Hop", "1")
                .get("/api/v1/sessions");

        var headers = around.session.last().headers();
        assertThat(headers.get("X-Forwarded-For")).matches("10\\.\\d+\\.\\d+\\.\\d+");
        assertThat(headers.contains("X-Forwarded-Host")).isFalse();
        assertThat(headers.contains("Forwarded")).isFalse();
        assertThat(headers.contains("X-Hop")).isFalse();
    }

    @Test
    void whatSpeaksOfTheServicesConnectionStaysBehind() {
        around.session.answers(request -> request.response()
                .putHeader("Connection", "X-Inner")
                .putHeader("X-Inner", "1")
                .putHeader("Server", "inner")
                .putHeader("Access-Control-Allow-Origin", "*")
                .end());

        caller().get("/api/v1/sessions")
                .then()
                .statusCode(200)
                .header("X-Inner", nullValue())
                .header("Server", nullValue())
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aLocationNamesNoInnerAddress() {
        around.session.answers(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", "http://" + request.authority() + "/api/v1/sessions/7")
                .end());

        caller().contentType("application/json")
                .body("{}")
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/sessions/7");
    }

    @Test
    void anAnswerWithoutABodyStaysOne() throws IOException {
        for (var status : new int[] {204, 304}) {
            around.session.answers(request -> request.response()
                    .setStatusCode(status)
                    .putHeader("ETag", "\"v2\"")
                    .end());
            try (var connection = new RawConnection(gateway)) {
                var get = "GET /api/v1/sessions HTTP/1.1\nHost: x\nAuthorization: Bearer %s\n\n"
                        .formatted(around.tokens.someone());
                connection.send(get);
                assertThat(connection.head())
                        .startsWith("HTTP/1.1 " + status)
                        .contains("etag: \"v2\"")
                        .doesNotContain("transfer-encoding");
                connection.send(get);
                assertThat(connection.head()).startsWith("HTTP/1.1 " + status);
            }
        }
    }

    @Test
    void anAnswerOfUnknownLengthArrivesWhole() {
        around.session.answers(request -> {
            var response = request.response().setChunked(true).putHeader("Content-Type", "application/json");
            response.write("{\"name\":");
            around.vertx.setTimer(50, t -> response.end("\"Ana\"}"));
        });

        caller().get("/api/v1/sessions").then().statusCode(200).body("name", equalTo("Ana"));
    }
}
