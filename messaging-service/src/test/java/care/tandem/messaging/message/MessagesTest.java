package care.tandem.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import care.tandem.messaging.Chat;
import care.tandem.messaging.Couple;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTandemServers
class MessagesTest {

    private static final String SECRET = "meet me by the lindens, Grüße \uD83D\uDE42";

    @Inject
    TestRoster roster;

    RunningServers servers;

    @Test
    void whatOneWritesEveryMemberReads() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();

        Chat.send(couple.ana().token(), thread, SECRET)
                .then()
                .statusCode(201)
                .body("text", equalTo(SECRET))
                .body("number", equalTo(1))
                .body("author.kind", equalTo("PARTICIPANT"))
                .body("author.name", equalTo("Ana"))
                .body("author.own", equalTo(true))
                .body("$", not(hasKey("held")));
        Chat.sent(couple.clinician(), thread, "Thank you");

        Chat.messages(couple.ben().token(), thread)
                .then()
                .body("items.text", equalTo(List.of("Thank you", SECRET)))
                .body("items.number", equalTo(List.of(2, 1)))
                .body("items[1].author.own", equalTo(false))
                .body("items[0].author.kind", equalTo("CLINICIAN"))
                .body("items[0].author.name", equalTo("Care team"))
                .body("items[0].author.own", equalTo(false));
        Chat.messages(couple.clinician(), thread)
                .then()
                .body("items[0].author.own", equalTo(true))
                .body("items.held", equalTo(List.of(false, false)));
    }

    @Test
    void aPersonWritesWithTheirOwnCareTeamAlone() {
        var couple = Couple.opened(roster);
        var care = Chat.threadOf(couple.ana().token(), "CARE");

        Chat.sent(couple.ana().token(), care, SECRET);
        Chat.sent(couple.clinician(), care, "I hear you");

        assertThat(Chat.texts(couple.ana().token(), care)).containsExactly("I hear you", SECRET);
        assertThat(Chat.texts(couple.clinician(), care)).containsExactly("I hear you", SECRET);
        Chat.messages(couple.ben().token(), care).then().statusCode(404);
    }

    @Test
    void theDatabaseHoldsNoText() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        var message = Chat.sent(couple.ana().token(), thread, "by the lindens");

        for (var table : servers.database().column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            assertThat(servers.database().column("SELECT cast(t AS text) FROM \"" + table + "\" t"))
                    .noneMatch(row -> row.contains("lindens") || row.contains(hex("lindens")));
        }
        assertThat(servers.database().number("SELECT octet_length(body) FROM message WHERE message_id = ?", message))
                .isGreaterThan("by the lindens".length());
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void theSameKeyIsTheSameMessage() {
        var ana = roster.person().publish().token();
        var thread = Chat.threadOf(ana, "CARE");
        var key = UUID.randomUUID();

        var first = Api.as(ana)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "once"))
                .post(Chat.path(thread));
        var again = Api.as(ana)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "once"))
                .post(Chat.path(thread));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Chat.texts(ana, thread)).containsExactly("once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"text\":null}",
                "{\"text\":\" \\n\"}",
                "{\"text\":1}",
                "{\"text\":\"a\",\"held\":false}"
            })
    void whatIsNoTextIsRefused(String body) {
        var ana = roster.person().publish().token();
        var thread = Chat.threadOf(ana, "CARE");

        Api.as(ana).body(body).post(Chat.path(thread)).then().statusCode(400);
        Chat.send(ana, thread, "x".repeat(4001)).then().statusCode(400);
        assertThat(Chat.texts(ana, thread)).isEmpty();
    }

    @Test
    void theLongestTextFits() {
        var ana = roster.person().publish().token();
        var thread = Chat.threadOf(ana, "CARE");
        var text = "ꙮ".repeat(4000);

        Chat.sent(ana, thread, text);

        assertThat(Chat.texts(ana, thread)).containsExactly(text);
    }

    @Test
    void messagesAreReadInPagesNewestFirst() {
        var ana = roster.person().publish().token();
        var thread = Chat.threadOf(ana, "CARE");
        for (var i = 1; i <= 5; i++) {
            Chat.sent(ana, thread, "text " + i);
        }

        var first = Api.as(ana).queryParam("limit", 3).get(Chat.path(thread));
        Chat.sent(ana, thread, "text 6");
        var second = Api.as(ana)
                .queryParam("limit", 3)
                .queryParam("cursor", first.<String>path("next"))
                .get(Chat.path(thread));

        assertThat(first.<List<Integer>>path("items.number")).containsExactly(5, 4, 3);
        assertThat(second.<List<Integer>>path("items.number")).containsExactly(2, 1);
        second.then().body("$", not(hasKey("next")));
    }

    @Test
    void aCursorIsOfUseToNobodyElse() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        for (var i = 0; i < 3; i++) {
            Chat.sent(couple.ana().token(), thread, "text");
        }
        String next = Api.as(couple.ana().token())
                .queryParam("limit", 1)
                .get(Chat.path(thread))
                .path("next");

        Api.as(couple.ben().token())
                .queryParam("cursor", next)
                .get(Chat.path(thread))
                .then()
                .statusCode(400);
    }

    @Test
    void everyReadAndWriteIsInTheAudit() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();

        Chat.sent(couple.ana().token(), thread, "hello");
        Chat.messages(couple.ben().token(), thread);
        Chat.messages(couple.clinician(), thread);

        assertThat(auditOf(couple.ana().token(), "sendMessage")).containsExactly("WRITE PARTNER 2");
        assertThat(auditOf(couple.ben().token(), "listMessages"))
                .containsExactlyInAnyOrder("READ OWN 1", "READ PARTNER 2");
        assertThat(auditOf(couple.clinician(), "listMessages")).containsExactly("READ TREATING_BOTH 2");
    }

    private List<String> auditOf(Tokens actor, String operation) {
        return servers.database()
                .column(
                        "SELECT deed || ' ' || relation || ' ' || cardinality(persons) FROM audit"
                                + " WHERE actor = ? AND operation = ?",
                        actor.subject(),
                        operation);
    }

    @Test
    void theProgramCannotTakeAMessageBackOrMoveIt() {
        for (var privilege : new String[] {
            "message DELETE",
            "thread DELETE",
            "feed DELETE",
            "feed_entry DELETE",
            "feed_entry UPDATE",
            "notification UPDATE",
            "notification DELETE"
        }) {
            var parts = privilege.split(" ");
            assertThat(servers.database()
                            .text(
                                    "SELECT has_table_privilege(usename, ?, ?) FROM pg_user"
                                            + " WHERE usename LIKE '%app%'",
                                    parts[0], parts[1]))
                    .as(privilege)
                    .isEqualTo("f");
        }
    }
}
