package care.tandem.platform.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTandemServers
class DoorTest {

    private static final String NOTES = "/api/v1/persons/me/notes";

    @Inject
    TestRoster roster;

    static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/persons/me/notes",
        "GET,/api/v1/nowhere",
        "DELETE,/api/v1/persons/me/notes",
        "GET,/api/v1/notes/1"
    })
    void withoutATokenEveryPathIsTheSame(String method, String path) {
        problem(Api.anonymously().request(method, path).then(), 401, "unauthenticated")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aTokenThatIsNoneIsRefusedEverywhere() {
        for (var token : new String[] {
            "", "x", "a.b.c", Tokens.coordinator().signExpiring(Instant.now().minusSeconds(60))
        }) {
            problem(Api.withToken(token).get(NOTES).then(), 401, "unauthenticated");
            problem(Api.withToken(token).get("/api/v1/nowhere").then(), 401, "unauthenticated");
        }
    }

    @Test
    void aTokenSignedWithAnEllipticKeyIsAsGood() {
        Api.withToken(Tokens.auditor().signWithEllipticKey())
                .get("/api/v1/audit/records")
                .then()
                .statusCode(200);
    }

    @Test
    void unknownPathsAndMalformedIdsAre404BeforeTheRoleIsAsked() {
        var auditor = Tokens.auditor();

        problem(Api.as(auditor).get("/api/v1/nowhere").then(), 404, "not-found");
        problem(Api.as(auditor).get("/api/v1/persons/1-1-1-1-1/notes").then(), 404, "not-found");
        problem(Api.as(auditor).get("/api/v1/notes/x%0Ay").then(), 404, "not-found");
        problem(Api.as(auditor).get(NOTES).then(), 403, "forbidden");
    }

    @Test
    void methodAndMediaTypeComeBeforeTheRole() {
        var auditor = Tokens.auditor();

        problem(Api.as(auditor).delete(NOTES).then(), 405, "method-not-allowed");
        problem(Api.as(auditor).contentType("text/plain").body("x").post(NOTES).then(), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{} {}",
                "\"text\"",
                "{\"text\":\"a\",\"number\":1,\"other\":1}",
                "{\"text\":\"a\",\"text\":\"b\",\"number\":1}",
                "{\"text\":\"a\",\"number\":\"1\"}",
                "{\"text\":\"a\",\"number\":1.0}",
                "{\"text\":1,\"number\":1}",
                "{\"text\":true,\"number\":1}",
                "{\"text\":\"a\\u0000b\",\"number\":1}",
                "{\"text\":\"\\ud800\",\"number\":1}",
                "{\"text\":\" \",\"number\":1}",
                "{\"text\":\"a\",\"number\":101}",
                "{\"text\":\"a\"}",
                "{\"text\":\"a\",\"number\":1,\"due\":1772445600}",
                "{\"text\":\"a\",\"number\":1,\"due\":\"2026-03-02\"}",
                "{\"text\":\"a\",\"number\":1,\"due\":\"+1000000-03-02T10:00:00Z\"}",
                "{\"text\":\"a\",\"number\":1,\"day\":[2026,3,2]}",
                "{\"text\":\"a\",\"number\":1,\"day\":\"-4800-03-02\"}",
                "{\"text\":\"a\",\"number\":1,\"hour\":[9,0]}",
                "{\"text\":\"a\",\"number\":1,\"hour\":\"25:00\"}",
                "{\"text\":\"a\",\"number\":1,\"about\":\"\"}",
                "{\"text\":\"a\",\"number\":1,\"about\":\" \"}",
                "{\"text\":\"a\",\"number\":1,\"about\":\"C52vTFKhTnuPajwdfpCkEg==\"}",
                "{\"text\":[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]],\"number\":1}"
            })
    void whatIsNotTheExpectedJsonIsA400(String body) {
        var person = roster.person().publish();

        problem(Api.as(person.token()).body(body).post(NOTES).then(), 400, "invalid-request");
    }

    @Test
    void aBodyThatIsNotUtf8IsNone() throws Exception {
        var token = roster.person().publish().token();
        var good = "{\"text\":\"ab\",\"number\":1}";

        for (var octets : List.of(
                good.replace("ab", "\u00c0\u00af").getBytes(StandardCharsets.ISO_8859_1),
                good.replace("ab", "\u00c3(").getBytes(StandardCharsets.ISO_8859_1),
                good.replace("ab", "\u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1),
                good.getBytes(StandardCharsets.UTF_16BE),
                good.getBytes(StandardCharsets.UTF_16LE))) {
            problem(Api.as(token).body(octets).post(NOTES).then(), 400, "invalid-request");
        }
        Api.as(token)
                .body(good.replace("ab", "\u00e9\ud83d\ude42").getBytes(StandardCharsets.UTF_8))
                .post(NOTES)
                .then()
                .statusCode(201);
    }

    /** Before anything is done: what was done could not be told to somebody who takes no answer. */
    @Test
    void whoTakesAnswersOfNoKindGetsNone() {
        var token = roster.person().publish().token();

        for (var accept : List.of("garbage", "text", "*/*, garbage")) {
            problem(
                    Api.as(token)
                            .header("Accept", accept)
                            .body("{\"text\":\"a\",\"number\":1}")
                            .post(NOTES)
                            .then(),
                    406,
                    "not-acceptable");
        }
        assertThat(Api.as(token).get(NOTES).then().extract().<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void aMediaTypeThatIsNoneIsNotTakenWithoutABodyEither() {
        var token = roster.person().publish().token();

        problem(
                Api.as(token)
                        .header("Content-Type", "application/json Content-Length: 4")
                        .get(NOTES)
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void aTokenWhoseHeadSaysThatItIsOfAnotherKindIsRefused() {
        var person = roster.person().publish();

        for (var kind : List.of("logout+jwt", "dpop+jwt", "secevent+jwt")) {
            problem(Api.withToken(person.token().signAs(kind)).get(NOTES).then(), 401, "unauthenticated");
        }
        for (var kind : List.of("JWT", "at+jwt", "application/at+jwt")) {
            Api.withToken(person.token().signAs(kind)).get(NOTES).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-1-1-1-1", "", "0b9d2f4c52a14e7b8f6a3c1d7e90a412"})
    void anIdInAQueryIsOneWholeOrNone(String id) {
        problem(
                Api.as(Tokens.auditor())
                        .queryParam("personId", id)
                        .get("/api/v1/audit/records")
                        .then(),
                400,
                "invalid-request");
    }

    @Test
    void timesAreTakenAsRfc3339WritesThem() {
        var person = roster.person().publish();
        var body =
                "{\"text\":\"a\",\"number\":1,\"due\":\"2026-03-02T10:00:00.123456789+02:00\",\"day\":\"2026-03-02\",\"hour\":\"09:30\"}";

        Api.as(person.token()).body(body).post(NOTES).then().statusCode(201);
    }

    @Test
    void wrongFieldsAreNamed() {
        problem(
                        Api.anonymously()
                                .body("{\"text\":\"\",\"number\":1}")
                                .post("/api/v1/greeting")
                                .then(),
                        400,
                        "invalid-request")
                .body("errors[0].field", equalTo("text"));
    }

    @Test
    void bodiesThatAreTooLargeAre413WhetherDeclaredOrNot() throws Exception {
        var token = roster.person().publish().token();
        var large = "{\"text\":\"" + "x".repeat(300_000) + "\",\"number\":1}";

        problem(Api.as(token).body(large).post(NOTES).then(), 413, "payload-too-large");
        assertThat(RawHttp.postChunked(NOTES, token.sign(), large))
                .contains(" 413 ")
                .contains("payload-too-large");
    }

    @Test
    void aBodyOfAnySizeIsRefusedInTheSameWordsAndTheTokenIsAskedForFirst() throws Exception {
        var token = roster.person().publish().token();

        assertThat(RawHttp.announce(NOTES, token.sign(), 20_000_000))
                .contains(" 413 ")
                .contains("payload-too-large");
        assertThat(RawHttp.announce(NOTES, "x", 20_000_000)).contains(" 401 ").contains("unauthenticated");
    }

    @Test
    void aPublicOperationNeedsNoToken() {
        Api.anonymously().get("/api/v1/greeting").then().statusCode(200).body("text", equalTo("hello"));
    }

    @Test
    void aFailureOfOursTellsNothing() {
        problem(Api.as(Tokens.participant("x")).get("/api/v1/failure").then(), 500, "internal-error")
                .body(not(containsString("secret")));
    }

    @Test
    void aRequestIdIsTakenOverOnlyIfItIsOne() {
        var id = UUID.randomUUID().toString();

        Api.anonymously()
                .header("X-Request-Id", id)
                .get("/api/v1/greeting")
                .then()
                .header("X-Request-Id", equalTo(id));
        Api.anonymously()
                .header("X-Request-Id", "forged\" line")
                .get("/api/v1/greeting")
                .then()
                .header("X-Request-Id", not(containsString("forged")));
    }

    @Test
    void whatIsShownOnlyAfterAFreshLoginNeedsOne() {
        var person = roster.person().publish();
        var old = person.token().authenticatedAt(Instant.now().minus(Duration.ofMinutes(11)));

        problem(Api.as(old).get("/api/v1/persons/me/secret-notes").then(), 401, "step-up-required")
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
        Api.as(person.token()).get("/api/v1/persons/me/secret-notes").then().statusCode(200);
    }

    @Test
    void nulInAPathOrQueryIsRefused() {
        var token = roster.person().publish().token();

        problem(
                Api.as(token)
                        .urlEncodingEnabled(false)
                        .get(NOTES + "?cursor=%00")
                        .then(),
                400,
                "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "x", "-1", "1.5", "+50", "050", "\u0661"})
    void aLimitIsFrom1To200(String limit) {
        var token = roster.person().publish().token();

        problem(Api.as(token).queryParam("limit", limit).get(NOTES).then(), 400, "invalid-request");
    }
}
