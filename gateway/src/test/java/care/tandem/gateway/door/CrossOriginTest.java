package care.tandem.gateway.door;

import static care.tandem.platform.problem.ProblemType.METHOD_NOT_ALLOWED;
import static care.tandem.platform.problem.ProblemType.ORIGIN_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.Surroundings;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrossOriginTest extends GatewayTest {

    @Test
    void theFrontEndIsToldBeforehandThatItMayAsk() {
        anonymous()
                .header("Origin", Surroundings.FRONT_END)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options("/api/v1/sessions")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", Surroundings.FRONT_END)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Max-Age", "600")
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"));

        assertThat(around.session.calls()).isZero();
    }

    @Test
    void theFrontEndMayReadTheHeadersItNeedsOfAnswersAndRefusals() {
        caller().header("Origin", Surroundings.FRONT_END)
                .get("/api/v1/sessions")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", Surroundings.FRONT_END)
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        anonymous()
                .header("Origin", Surroundings.FRONT_END)
                .get("/api/v1/sessions")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", Surroundings.FRONT_END);
    }

    @Test
    void anotherOriginIsNotLetIn() {
        isProblem(caller().header("Origin", "http://evil.test").get("/api/v1/sessions"), ORIGIN_NOT_ALLOWED)
                .header("Access-Control-Allow-Origin", nullValue());
        isProblem(
                        anonymous()
                                .header("Origin", "http://evil.test")
                                .header("Access-Control-Request-Method", "POST")
                                .options("/api/v1/sessions"),
                        ORIGIN_NOT_ALLOWED)
                .header("Access-Control-Allow-Origin", nullValue());

        assertThat(around.session.calls()).isZero();
    }

    @Test
    void aPageOfTheGatewaysOwnOriginIsNoStranger() {
        caller().header("Origin", "https://" + gateway.getAuthority())
                .get("/api/v1/sessions")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void theFrontEndIsRefusedInTheSameWordsAsAnyoneElse() {
        isProblem(caller().header("Origin", Surroundings.FRONT_END).delete("/api/v1/persons/me"), METHOD_NOT_ALLOWED)
                .header("Access-Control-Allow-Origin", Surroundings.FRONT_END);
        isProblem(caller().header("Origin", Surroundings.FRONT_END).options("/api/v1/sessions"), METHOD_NOT_ALLOWED);
    }
}
