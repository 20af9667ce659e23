package care.tandem.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.authorisation.Allowed;
import care.tandem.authorisation.Cast;
import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.suite.ApiDocument;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.ApiRequest;
import care.tandem.suite.Report;
import care.tandem.suite.Requests;
import care.tandem.suite.Suite;
import care.tandem.suite.Together;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer says to whoever carries, keeps or shows it. */
@Suite
class HeadersTest {
    private static final String FOREIGN = "https://evil.example";

    private final ApiDocument document = ApiDocument.ofTheGateway();
    private final Cast cast = Cast.whoseRecordsStay();
    private final Requests requests = new Requests(cast.existing);
    private final Allowed allowed = new Allowed(cast, document);
    private final Together together = new Together();
    private final Report report = new Report("headers", "rule", "answers");

    @AfterAll
    void letGo() {
        together.close();
    }

    private List<ApiOperation> ofTheApi() {
        return document.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/"))
                .toList();
    }

    /** Whether it is given or refused, and why: each as it is, without a token, and about what never was. */
    @Test
    void nothingOfTheApiIsKeptOnItsWay() {
        var answers = together.each(ofTheApi(), this::given).stream()
                .flatMap(some -> some)
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("Cache-Control")).as(answer.asked()).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options"))
                    .as(answer.asked())
                    .isEqualTo("nosniff");
            assertThat(answer.header("X-Request-Id")).as(answer.asked()).hasSize(36);
            assertThat(answer.response().headers().map())
                    .as(answer.asked())
                    .doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.response().headers().allValues("Set-Cookie"))
                    .as(answer.asked())
                    .isEmpty();
        });
        report.row("no-store, nosniff, no server, no cookie", answers.size());
    }

    private Stream<Answer> given(ApiOperation operation) {
        var door = allowed.door(operation);
        var aboutNothing = requests.ofNothing(operation);
        var asked = operation.method().equals("GET") ? requests.to(operation) : aboutNothing;
        var broken = operation.bodyType().map(type -> aboutNothing.withBody(new byte[] {'['}));
        return Stream.concat(
                Stream.of(asked.sentBy(door), asked.sentBy(Door.ofNobody()), aboutNothing.sentBy(door)),
                broken.stream().map(one -> one.sentBy(door)));
    }

    @Test
    void whatTheGatewayItselfRefusesIsNotKeptEither() {
        var nobody = Door.ofNobody();
        var asked = requests.to(document.operation("whoAmI"));
        var door = allowed.door(document.operation("whoAmI"));

        Stream.of(
                        asked.sentBy(nobody),
                        asked.at("/api/v1/nothing").sentBy(door),
                        asked.at("/api/v1/me?x=" + "y".repeat(4_000)).sentBy(door),
                        asked.with("X-Large", "a".repeat(17 * 1024)).sentBy(door),
                        asked.at("/api/v1/notifications").as("POST").sentBy(door))
                .forEach(answer -> {
                    assertThat(answer.status()).isBetween(401, 431);
                    assertThat(answer.header("Cache-Control"))
                            .as(answer.asked())
                            .isEqualTo("no-store");
                });
    }

    @Test
    void noOtherOriginIsToldThatItMayRead() {
        var answers = together.each(
                ofTheApi(),
                operation ->
                        requests.ofNothing(operation).with("Origin", FOREIGN).sentBy(allowed.door(operation)));

        assertThat(answers).allSatisfy(HeadersTest::saysNothingOfOrigins);
        report.row("no Access-Control to a foreign origin", answers.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {FOREIGN, "null", "http://localhost:3000", "https://tandem.example.evil.example"})
    void noOtherOriginIsToldBeforehandThatItMayAsk(String origin) {
        var preflight = Map.of(
                "Origin", origin,
                "Access-Control-Request-Method", "PUT",
                "Access-Control-Request-Headers", "authorization,content-type");
        var answers = together.each(ofTheApi(), operation -> {
            var asked = requests.ofNothing(operation).as("OPTIONS");
            for (var header : preflight.entrySet()) {
                asked = asked.with(header.getKey(), header.getValue());
            }
            return asked.sentBy(Door.ofNobody());
        });

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.asked()).isBetween(401, 405);
            saysNothingOfOrigins(answer);
        });
        report.row("no preflight for " + origin, answers.size());
    }

    private static void saysNothingOfOrigins(Answer answer) {
        assertThat(answer.response().headers().map().keySet())
                .as(answer.asked())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/problems",
                "/problems/not-found",
                "/problems/no-such",
                "/nothing",
                "/health",
                "/tandem.css",
                "/icon.svg",
                "/openapi.json",
                "/openapi.yaml"
            })
    void aPageRunsNoScriptAndIsFramedByNobody(String page) {
        var answer = page(page).sentBy(Door.ofNobody());

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .contains("form-action 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        report.row("security headers of " + page, 1);
    }

    private ApiRequest page(String path) {
        return requests.to(document.operation("health")).at(path);
    }
}
