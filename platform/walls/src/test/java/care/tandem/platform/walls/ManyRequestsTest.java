package care.tandem.platform.walls;

import static care.tandem.platform.walls.AccessTest.note;
import static care.tandem.platform.walls.DoorTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ManyRequestsTest {

    private static final String NOTES = "/api/v1/persons/me/notes";

    @Inject
    TestRoster roster;

    RunningServers servers;

    @Test
    void theSameKeyGivesTheSameThingAndAnotherBodyIsRefused() {
        var ana = roster.person().publish();
        var key = UUID.randomUUID().toString();

        var first = Api.as(ana.token())
                .header("Idempotency-Key", key)
                .body(note("a", 1))
                .post(NOTES);
        var again = Api.as(ana.token())
                .header("Idempotency-Key", key)
                .body(note("a", 1))
                .post(NOTES);

        assertThat(again.asString()).isEqualTo(first.asString());
        again.then().statusCode(201);
        problem(
                Api.as(ana.token())
                        .header("Idempotency-Key", key)
                        .body(note("b", 2))
                        .post(NOTES)
                        .then(),
                422,
                "idempotency-key-reused");
        Api.as(ana.token()).get(NOTES).then().body("items.size()", equalTo(1));
    }

    @Test
    void aMissingKeyIsRefusedAndAnothersKeyIsNotMine() {
        var ana = roster.person().publish();
        var ben = roster.person().publish();
        var key = UUID.randomUUID().toString();

        problem(
                Api.anonymously()
                        .header("Authorization", "Bearer " + ana.token().sign())
                        .body(note("a", 1))
                        .post(NOTES)
                        .then(),
                400,
                "idempotency-key-missing");
        Api.as(ana.token())
                .header("Idempotency-Key", key)
                .body(note("a", 1))
                .post(NOTES)
                .then()
                .statusCode(201);
        Api.as(ben.token())
                .header("Idempotency-Key", key)
                .body(note("b", 1))
                .post(NOTES)
                .then()
                .statusCode(201)
                .body("text", equalTo("b"));
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var ana = roster.person().publish();
        Api.as(ana.token()).body(note("a", 1)).post(NOTES).then().statusCode(201);
        var key = UUID.randomUUID().toString();

        problem(
                Api.as(ana.token())
                        .header("Idempotency-Key", key)
                        .body(note("a", 1))
                        .post(NOTES)
                        .then(),
                409,
                "conflict");
        Api.as(ana.token())
                .header("Idempotency-Key", key)
                .body(note("a", 2))
                .post(NOTES)
                .then()
                .statusCode(201);
    }

    @Test
    void twentyAtOnceWithOneKeyMakeOneThing() throws Exception {
        var ana = roster.person().publish();
        var key = UUID.randomUUID().toString();
        var token = ana.token().sign();

        var answers = Together.run(
                20,
                i -> Api.withToken(token)
                        .header("Idempotency-Key", key)
                        .body(note("a", 5))
                        .post(NOTES));

        assertThat(answers)
                .extracting(Response::statusCode)
                .isSubsetOf(201, 409)
                .contains(201);
        assertThat(answers.stream()
                        .filter(a -> a.statusCode() == 201)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
        assertThat(servers.database().number("SELECT count(*) FROM note WHERE person_id = ?", ana.id()))
                .isEqualTo(1);
    }

    @Test
    void aListIsReadInPagesNewestFirstAndTheCursorIsMineAlone() {
        var ana = roster.person().publish();
        var ben = roster.person().publish();
        for (var number = 1; number <= 5; number++) {
            Api.as(ana.token()).body(note("a", number)).post(NOTES).then().statusCode(201);
        }

        var seen = new ArrayList<Integer>();
        var first = Api.as(ana.token()).queryParam("limit", 2).get(NOTES);
        String cursor = first.path("next");
        seen.addAll(first.path("items.number"));
        while (cursor != null) {
            var page = Api.as(ana.token())
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get(NOTES);
            seen.addAll(page.path("items.number"));
            cursor = page.path("next");
        }

        assertThat(seen).isEqualTo(List.of(5, 4, 3, 2, 1));
        String stolen = first.path("next");
        problem(Api.as(ben.token()).queryParam("cursor", stolen).get(NOTES).then(), 400, "invalid-request");
        problem(
                Api.as(ana.token())
                        .queryParam("cursor", "x" + stolen)
                        .get(NOTES)
                        .then(),
                400,
                "invalid-request");
    }
}
