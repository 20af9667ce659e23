package care.tandem.gateway.door;

import static care.tandem.platform.problem.ProblemType.METHOD_NOT_ALLOWED;
import static care.tandem.platform.problem.ProblemType.NOT_FOUND;
import static care.tandem.platform.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
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
class RoutingTest extends GatewayTest {

    @Test
    void eachPathGoesToItsService() {
        caller().get("/api/v1/persons/me").then().statusCode(200);
        caller().get("/api/v1/persons/me/access-log/session").then().statusCode(200);
        caller().get("/api/v1/persons/me/access-log/enrollment").then().statusCode(200);

        assertThat(around.enrollment.calls()).isEqualTo(2);
        assertThat(around.session.last().uri()).isEqualTo("/api/v1/persons/me/access-log/session");
    }

    @Test
    void pathAndQueryArriveAsTheyWereSent() {
        caller().get("/api/v1/persons/a%20b?x=1&y=%2F&z=a+b").then().statusCode(200);

        assertThat(around.enrollment.last().uri()).isEqualTo("/api/v1/persons/a%20b?x=1&y=%2F&z=a+b");
    }

    @Test
    void aPublicOperationNeedsNoTokenAndIsToldOfNone() {
        anonymous().get("/api/v1/programme").then().statusCode(200);
        caller().get("/api/v1/programme").then().statusCode(200);

        assertThat(around.enrollment.last().headers().contains("Authorization")).isFalse();
    }

    @Test
    void anotherMethodOfAKnownPathIsNotAllowed() {
        isProblem(caller().delete("/api/v1/persons/me"), METHOD_NOT_ALLOWED).header("Allow", "GET, PATCH");
        isProblem(caller().options("/api/v1/sessions"), METHOD_NOT_ALLOWED).header("Allow", "GET, POST");
        caller().head("/api/v1/sessions").then().statusCode(405).header("Allow", "GET, POST");

        assertThat(around.enrollment.calls() + around.session.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sessions/",
                "/api//v1/sessions",
                "/api/v1/persons/..%2fx",
                "/api/v1/persons/x;y",
                "/api/v1/x/../sessions",
                "/api/v1/%73essions"
            })
    void whatCouldBeReadInTwoWaysIsNotFound(String path) throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(
                    "GET %s HTTP/1.1\nHost: x\nAuthorization: Bearer %s\n\n".formatted(path, around.tokens.someone()));

            assertThat(connection.line()).startsWith("HTTP/1.1 404");
        }
        assertThat(around.enrollment.calls() + around.session.calls()).isZero();
    }

    @Test
    void aPathThatHidesThatItIsOfTheApiNeedsATokenNoLessAndFindsNothing() throws IOException {
        for (var path : new String[] {"//api/v1/programme", "/%61pi/v1/programme", "/x/../api/v1/programme"}) {
            try (var connection = new RawConnection(gateway)) {
                connection.send("GET %s HTTP/1.1\nHost: x\n\n".formatted(path));

                assertThat(connection.line()).matches("HTTP/1.1 40[14].*");
            }
        }
        assertThat(around.enrollment.calls()).isZero();
    }

    @Test
    void anUnknownPageIsNotFoundAndAPageTakesOnlyGet() {
        isProblem(anonymous().get("/unknown"), NOT_FOUND);
        for (var path : List.of("/q", "/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/metrics")) {
            isProblem(anonymous().get(path), NOT_FOUND);
        }
        isProblem(anonymous().post("/docs"), METHOD_NOT_ALLOWED).header("Allow", "GET");
    }

    @Test
    void aBodyMustBeOfATypeThatTheOperationTakes() {
        isProblem(caller().contentType("text/plain").body("x").post("/api/v1/sessions"), UNSUPPORTED_MEDIA_TYPE);
        isProblem(
                caller().contentType("application/json").body("{}").patch("/api/v1/persons/me"),
                UNSUPPORTED_MEDIA_TYPE);

        assertThat(around.session.calls()).isZero();
    }

    @Test
    void aBodyWithoutATypeIsNotTaken() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send("POST /api/v1/sessions HTTP/1.1\nHost: x\nAuthorization: Bearer %s\nContent-Length: 2\n\n{}"
                    .formatted(around.tokens.someone()));

            assertThat(connection.line()).startsWith("HTTP/1.1 415");
        }
        assertThat(around.session.calls()).isZero();
    }

    @Test
    void theTypeMayCarryACharset() {
        caller().header("Content-Type", "Application/JSON; charset=utf-8")
                .body("{\"name\":\"Ana\"}")
                .post("/api/v1/sessions")
                .then()
                .statusCode(200);

        assertThat(around.session.last().body()).isEqualTo("{\"name\":\"Ana\"}");
    }
}
