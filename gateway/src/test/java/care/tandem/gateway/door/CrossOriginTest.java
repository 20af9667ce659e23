package care.tandem.gateway.door;

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
                .statusCode(200)
                .header("Access-Control-Allow-Origin", Surroundings.FRONT_END)
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
        caller().header("Origin", "http://evil.test")
                .get("/api/v1/sessions")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
