package care.tandem.platform.testing;

import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests as a front end sends them: a token, JSON, a fresh Idempotency-Key. */
public final class Api {

    /** A test that names its own key replaces the fresh one. */
    private static final RestAssuredConfig ONE_KEY = RestAssuredConfig.config()
            .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Idempotency-Key", "Content-Type"));

    private Api() {}

    public static RequestSpecification as(Tokens token) {
        return withToken(token.sign());
    }

    public static RequestSpecification withToken(String token) {
        return anonymously().header("Authorization", "Bearer " + token).header("Idempotency-Key", UUID.randomUUID());
    }

    public static RequestSpecification anonymously() {
        return RestAssured.given().config(ONE_KEY).contentType(ContentType.JSON).accept(ContentType.JSON);
    }
}
