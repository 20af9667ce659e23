package care.tandem.gateway.limit;

import static care.tandem.platform.problem.ProblemType.TOO_MANY_REQUESTS;
import static care.tandem.platform.problem.ProblemType.UNAUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.RawConnection;
import care.tandem.gateway.support.Surroundings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LimitsTest extends GatewayTest {

    @Test
    void aCallerWhoAsksTooOftenWaitsWhateverTheAddress() {
        var token = around.tokens.someone();

        var refused = untilRefused(Surroundings.CALLER_LIMIT, () -> with(token).get("/api/v1/sessions"));

        isProblem(refused, TOO_MANY_REQUESTS).header("Retry-After", matchesPattern("[1-9]\\d?"));
        caller().get("/api/v1/sessions").then().statusCode(200);
    }

    @Test
    void whoAsksTooOftenCanStillCallForHelp() {
        var token = around.tokens.someone();
        untilRefused(Surroundings.CALLER_LIMIT, () -> with(token).get("/api/v1/sessions"));
        Supplier<Response> help = () -> with(token).post("/api/v1/sessions/" + UUID.randomUUID() + "/cancellation");

        help.get().then().statusCode(200);

        isProblem(untilRefused(Surroundings.CALLER_LIMIT - 1, help), TOO_MANY_REQUESTS);
    }

    /** Bodies that never come to their end; what is read slowly is as long under way. */
    @Test
    void whoHasTooManyUnderWayWaitsAndNobodyElse() throws IOException {
        var token = around.tokens.someone();
        var begun = new ArrayList<RawConnection>();
        for (var i = 0; i < Surroundings.AT_ONCE_LIMIT; i++) {
            begun.add(new RawConnection(gateway)
                    .send(
                            "POST /api/v1/sessions HTTP/1.1\nHost: x\nContent-Type: application/json\nAuthorization: Bearer "
                                    + token + "\nContent-Length: 100\n\n{"));
        }

        isProblem(awaitRefusal(() -> with(token).get("/api/v1/sessions")), TOO_MANY_REQUESTS)
                .header("Retry-After", "2");
        with(token)
                .post("/api/v1/sessions/" + UUID.randomUUID() + "/cancellation")
                .then()
                .statusCode(200);
        caller().get("/api/v1/sessions").then().statusCode(200);

        for (var connection : begun) {
            connection.close();
        }
        await().until(() -> with(token).get("/api/v1/sessions").statusCode() == 200);
    }

    /** The door may still be at what was sent before. */
    private static Response awaitRefusal(Supplier<Response> request) {
        return await().pollInterval(10, TimeUnit.MILLISECONDS)
                .until(request::get, answer -> answer.statusCode() != 200);
    }

    @Test
    void aRefusalTellsNothingOfWhatRemains() {
        var token = around.tokens.someone();

        var refused = untilRefused(Surroundings.CALLER_LIMIT, () -> with(token).get("/api/v1/unknown"));

        assertThat(refused.headers().asList())
                .noneMatch(header -> header.getName().toLowerCase(Locale.ROOT).contains("limit"));
    }

    @Test
    void anAddressThatAsksTooOftenWaitsButItsKnownCallersDoNot() {
        Supplier<Response> programme = () -> from("10.200.0.1").get("/api/v1/programme");

        isProblem(untilRefused(Surroundings.ANONYMOUS_LIMIT, programme), TOO_MANY_REQUESTS);

        from("10.200.0.1")
                .header("Authorization", "Bearer " + around.tokens.someone())
                .get("/api/v1/sessions")
                .then()
                .statusCode(200);
    }

    @Test
    void guessingTokensIsLimitedToo() {
        Supplier<Response> guess =
                () -> from("10.200.0.2").header("Authorization", "Bearer a.b.c").get("/api/v1/sessions");
        isProblem(guess.get(), UNAUTHENTICATED);

        isProblem(untilRefused(Surroundings.ANONYMOUS_LIMIT, guess), TOO_MANY_REQUESTS);
    }

    private static io.restassured.specification.RequestSpecification from(String address) {
        return RestAssured.given().header("X-Forwarded-For", address);
    }

    /** The bucket fills a little while it is emptied: some more than the limit may pass. */
    private static Response untilRefused(int limit, Supplier<Response> request) {
        var asked = 0;
        var answer = request.get();
        while (answer.statusCode() != 429 && ++asked < 2 * limit) {
            answer = request.get();
        }
        assertThat(asked).isGreaterThanOrEqualTo(limit - 2);
        return answer;
    }
}
