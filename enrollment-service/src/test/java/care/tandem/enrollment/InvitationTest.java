package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class InvitationTest {

    @Inject
    TandemClock clock;

    RunningServers servers;

    private static Someone interviewed() {
        var someone = Steps.newcomer("Ana", Steps.newClinician());
        Steps.interview(someone, true);
        return someone;
    }

    private static Tokens newLogin() {
        return Tokens.participant("login-" + UUID.randomUUID());
    }

    private static String refusal(Response response) {
        return response.statusCode() + response.asString();
    }

    @Test
    void aCodeIsIssuedAfterAnInterviewByTheInterviewerOnly() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());

        Api.as(ana.clinician()).post(ana.path("/invitation")).then().statusCode(409);
        Steps.interview(ana, true);
        Api.as(Steps.newClinician()).post(ana.path("/invitation")).then().statusCode(404);
        Api.as(Steps.COORDINATOR).post(ana.path("/invitation")).then().statusCode(403);
        Api.as(ana.clinician())
                .post(ana.path("/invitation"))
                .then()
                .statusCode(201)
                .body("code", matchesPattern("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"));
        assertThat(servers.database().number("SELECT count(*) FROM audit WHERE operation = 'issueInvitation'"))
                .isPositive();
    }

    @Test
    void aReplayDoesNotShowTheCodeAgain() {
        var ana = interviewed();
        var key = UUID.randomUUID().toString();
        var token = ana.clinician().sign();
        Callable<Response> issue = () -> Api.anonymously()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .post(ana.path("/invitation"));

        var first = call(issue);
        var again = call(issue);

        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .body("expiresAt", equalTo(first.jsonPath().getString("expiresAt")))
                .body("code", equalTo(null));
        Steps.claim(ana.login(), first.jsonPath().getString("code")).then().statusCode(200);
    }

    private static Response call(Callable<Response> request) {
        try {
            return request.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCodeMayBeTypedCarelessly() {
        var ana = interviewed();
        var code = Steps.code(ana)
                .toLowerCase()
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');

        Steps.claim(ana.login(), code)
                .then()
                .statusCode(200)
                .body("personId", equalTo(ana.id().toString()));
        Api.as(ana.login()).get("/api/v1/persons/me").then().statusCode(200);
    }

    @Test
    void wrongUsedReplacedExpiredAndSecondClaimsAreAnsweredAlike() {
        var wrong = Steps.claim(newLogin(), "0000-0000-0000");
        var ana = interviewed();
        var replaced = Steps.code(ana);
        var used = Steps.code(ana);
        Steps.claim(ana.login(), used).then().statusCode(200);
        var ben = interviewed();
        var expired = Steps.code(ben);

        clock.advance(Duration.ofDays(8));
        Response afterItsTime;
        try {
            afterItsTime = Steps.claim(ben.login(), expired);
        } finally {
            clock.advance(Duration.ofDays(-8));
        }

        assertThat(refusal(wrong)).startsWith("409").contains("code-not-valid");
        assertThat(Stream.of(
                        Steps.claim(newLogin(), replaced),
                        Steps.claim(newLogin(), used),
                        Steps.claim(ana.login(), used),
                        afterItsTime,
                        Steps.claim(ana.login(), Steps.code(ben))))
                .allSatisfy(answer -> assertThat(refusal(answer)).isEqualTo(refusal(wrong)));
        Api.as(ana.clinician()).post(ana.path("/invitation")).then().statusCode(409);
    }

    @Test
    void ofManyLoginsThatClaimOneCodeAtOnceOneGetsIt() throws Exception {
        var ana = interviewed();
        var code = Steps.code(ana);
        var tasks = Stream.generate(InvitationTest::newLogin)
                .limit(8)
                .<Callable<Integer>>map(login -> () -> Steps.claim(login, code).statusCode())
                .toList();

        assertThat(Together.run(tasks)).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void oneLoginNeverHoldsBothSeatsEvenAtOnce() throws Exception {
        var pair = Pair.linked();
        Steps.interview(pair.ana, true);
        Steps.interview(pair.ben, true);
        var codes = List.of(Steps.code(pair.ana), Steps.code(pair.ben));
        var login = newLogin();

        var statuses = Together.run(codes.stream()
                .<Callable<Integer>>map(code -> () -> Steps.claim(login, code).statusCode())
                .toList());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(servers.database().number("SELECT count(*) FROM person WHERE sub = ?", login.subject()))
                .isEqualTo(1);
    }

    @Test
    void exactlyTenTriesInAnHourAreCountedAlsoWhenTheyRace() throws Exception {
        var login = newLogin();
        var tasks = Stream.generate(() -> (Callable<Integer>)
                        () -> Steps.claim(login, "1111-1111-1111").statusCode())
                .limit(14)
                .toList();

        var statuses = Together.run(tasks);

        assertThat(statuses).filteredOn(s -> s == 409).hasSize(10);
        assertThat(statuses).filteredOn(s -> s == 429).hasSize(4);
        assertThat(servers.database().column("SELECT encode(who, 'escape') FROM attempt"))
                .noneMatch(who -> who.contains(login.subject()));
        var ana = interviewed();
        Steps.claim(login, Steps.code(ana)).then().statusCode(429).header("Retry-After", matchesPattern("3[0-9]{3}"));
        Steps.claim(ana.login(), Steps.code(ana)).then().statusCode(200);
    }

    @Test
    void codesAreStoredOnlyAsAKeyedHash() {
        var code = Steps.code(interviewed());

        var rows = servers.database()
                .column("SELECT row_to_json(i)::text || encode(code_hash, 'escape') FROM invitation i");

        assertThat(rows).noneMatch(row -> row.contains(code) || row.contains(code.replace("-", "")));
    }
}
