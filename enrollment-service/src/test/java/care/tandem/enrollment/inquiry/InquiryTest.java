package care.tandem.enrollment.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class InquiryTest {

    private static final String PATH = "/api/v1/inquiries";

    RunningServers servers;

    private static String body(String name, String more) {
        return """
                {"name": "%s", "message": "We have a question.",
                 "contact": {"way": "CALL", "phone": "+1 303 555 0142", "safeTimes": "mornings", "mayLeaveMessage": false}%s}
                """.formatted(name, more);
    }

    private static String address() {
        return "test-" + UUID.randomUUID();
    }

    private static Response send(String address, String body) {
        return Api.anonymously().header("X-Forwarded-For", address).body(body).post(PATH);
    }

    private String idOf(String name) {
        return servers.database().text("SELECT inquiry_id FROM inquiry WHERE name = ?", name);
    }

    @Test
    void everyoneMayReadAboutTheProgramme() {
        Api.anonymously()
                .get("/api/v1/programme")
                .then()
                .statusCode(200)
                .body("hoursAWeek", equalTo(9))
                .body("crisisHelp.lines.number", hasItems("988", "1-800-799-7233"));
    }

    @Test
    void anInquiryIsReceivedWithItsContactRulesAndReadByTheCoordinator() {
        var name = "Kim " + UUID.randomUUID();

        send(address(), body(name, "")).then().statusCode(202).body("message", containsString("received"));

        Api.as(Tokens.coordinator())
                .get(PATH + "/" + idOf(name))
                .then()
                .statusCode(200)
                .body("status", equalTo("NEW"))
                .body("contact.safeTimes", equalTo("mornings"))
                .body("contact.mayLeaveMessage", equalTo(false));
        Api.as(Tokens.coordinator()).get(PATH + "?limit=200").then().body("items.name", hasItem(name));
        Api.as(Tokens.lead()).get(PATH).then().statusCode(403);
        Api.as(Tokens.coordinator()).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whatOnlyAProgramFillsInIsAnsweredAlikeAndNotStored() {
        var name = "Bot " + UUID.randomUUID();
        var human = send(address(), body("Human " + UUID.randomUUID(), ""));

        var bot = send(address(), body(name, ", \"website\": \"http://spam.example\""));

        assertThat(bot.statusCode()).isEqualTo(202);
        assertThat(bot.asString()).isEqualTo(human.asString());
        assertThat(servers.database().number("SELECT count(*) FROM inquiry WHERE name = ?", name))
                .isZero();
    }

    @Test
    void whatIsStoredIsRecordedAsSentByAnyoneAndWhatIsNotStoredIsNot() {
        var human = address();
        var bot = address();

        send(human, body("Kim", "")).then().statusCode(202);
        send(bot, body("Bot", ", \"website\": \"http://spam.example\"")).then().statusCode(202);
        send(human, body(" ", "")).then().statusCode(400);

        var records = Api.as(Tokens.auditor())
                .get("/api/v1/audit/enrollment/records?limit=200")
                .then()
                .statusCode(200);
        records.body("items.address", not(hasItem(bot)))
                .body("items.findAll { it.address == '" + human + "' }.size()", equalTo(1))
                .rootPath("items.find { it.address == '" + human + "' }")
                .body("operation", equalTo("sendInquiry"))
                .body("actor", equalTo("anyone"))
                .body("actorKind", equalTo("anyone"))
                .body("deed", equalTo("WRITE"))
                .body("relation", equalTo("PUBLIC"))
                .body("persons", empty());
    }

    @Test
    void ofTwentyAtOnceFromOneAddressExactlyFiveAreTaken() throws Exception {
        var address = address();
        var name = "Racer " + UUID.randomUUID();
        var tasks = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            tasks.add(() -> send(address, body(name, "")).statusCode());
        }

        var pool = Executors.newFixedThreadPool(20);
        var statuses = new ArrayList<Integer>();
        for (var result : pool.invokeAll(tasks)) {
            statuses.add(result.get());
        }
        pool.shutdown();

        assertThat(statuses).filteredOn(s -> s == 202).hasSize(5);
        assertThat(statuses).filteredOn(s -> s == 429).hasSize(15);
        assertThat(servers.database().number("SELECT count(*) FROM inquiry WHERE name = ?", name))
                .isEqualTo(5);
        send(address, body(name, "")).then().statusCode(429).header("Retry-After", matchesPattern("3[0-9]{3}"));
        assertThat(servers.database().column("SELECT encode(who, 'escape') FROM attempt"))
                .noneMatch(who -> who.contains(address));
    }

    @Test
    void aWayNeedsItsNumber() {
        send(address(), body("Kim", "").replace("CALL", "EMAIL"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("contact"));
        send(address(), body(" ", "")).then().statusCode(400).body("errors.field", contains("name"));
    }

    @Test
    void anInquiryMovesOneStepAtATimeByWhoHasReadIt() {
        var name = "Kim " + UUID.randomUUID();
        send(address(), body(name, "")).then().statusCode(202);
        var path = PATH + "/" + idOf(name);
        var etag = Api.as(Tokens.coordinator()).get(path).header("ETag");

        edit(path, null, "{\"status\": \"CONTACTED\"}").then().statusCode(428);
        edit(path, etag, "{\"status\": \"CLOSED\"}").then().statusCode(409);
        edit(path, etag, "{\"status\": null}").then().statusCode(400);
        edit(path, etag, "{\"status\": \"CONTACTED\", \"note\": \"called\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONTACTED"))
                .body("note", equalTo("called"));
        edit(path, etag, "{\"status\": \"CLOSED\"}").then().statusCode(412);
        var read = Api.as(Tokens.coordinator()).get(path).header("ETag");
        edit(path, read, "{\"note\": null}")
                .then()
                .statusCode(200)
                .body("$", not(org.hamcrest.Matchers.hasKey("note")))
                .body("status", equalTo("CONTACTED"));
    }

    private static Response edit(String path, String etag, String body) {
        var request = Api.as(Tokens.coordinator())
                .contentType("application/merge-patch+json")
                .body(body);
        return etag == null
                ? request.patch(path)
                : request.header("If-Match", etag).patch(path);
    }
}
