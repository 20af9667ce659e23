package care.tandem.gateway.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import care.tandem.platform.problem.Problem;
import care.tandem.platform.problem.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;

/** A running gateway with its surroundings, each service back to its kind self before each test. */
@QuarkusTestResource(Surroundings.class)
public abstract class GatewayTest {

    protected Surroundings.Around around;

    @TestHTTPResource("/")
    protected URI gateway;

    @BeforeEach
    void everyServiceAnswers() {
        around.enrollment.start();
        around.session.start();
        around.assessment.start();
        around.messaging.start();
        around.messaging2.stop();
    }

    /** From an address that no other test calls from, as the trusted proxy tells it. */
    protected RequestSpecification anonymous() {
        var random = ThreadLocalRandom.current();
        var address = "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
        return given().urlEncodingEnabled(false).header("X-Forwarded-For", address);
    }

    protected RequestSpecification caller() {
        return with(around.tokens.someone());
    }

    protected RequestSpecification with(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    protected static ValidatableResponse isProblem(Response response, ProblemType type) {
        return response.then()
                .statusCode(type.status())
                .contentType(Problem.MEDIA_TYPE)
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("type", equalTo(type.uri()), "status", equalTo(type.status()));
    }
}
