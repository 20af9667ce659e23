package care.tandem.messaging.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.messaging.Chat;
import care.tandem.messaging.Couple;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class MembershipTest {

    @Inject
    TestRoster roster;

    @Test
    void strangersFindNothing() {
        var couple = Couple.opened(roster);
        var other = Couple.opened(roster);
        var thread = couple.thread();

        for (var stranger : new Tokens[] {
            other.ana().token(), other.clinician(), Tokens.clinician("nobody"), Tokens.participant("unbound")
        }) {
            Chat.messages(stranger, thread).then().statusCode(404);
            Chat.send(stranger, thread, "x").then().statusCode(404);
            markRead(stranger, thread, 1).then().statusCode(404);
        }
        var careOfBen = Chat.threadOf(couple.ben().token(), "CARE");
        Chat.messages(couple.ana().token(), careOfBen).then().statusCode(404);
        Chat.send(couple.ana().token(), careOfBen, "x").then().statusCode(404);
        Chat.threads(Tokens.clinician("nobody")).then().statusCode(200).body("items", empty());
    }

    @Test
    void aStrangersAnswerIsTheSameForAnInventedThread() {
        var couple = Couple.opened(roster);
        var stranger = roster.person().publish().token();

        var known = Chat.messages(stranger, couple.thread()).asString();
        var invented = Chat.messages(stranger, UUID.randomUUID()).asString();

        assertThat(known).isEqualTo(invented);
    }

    @Test
    void aClinicianOffTheTeamIsAStranger() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        Chat.messages(couple.clinician(), thread).then().statusCode(200);

        couple.ana().treatedBy();
        couple.ben().treatedBy();
        couple.link().publish();

        Chat.messages(couple.clinician(), thread).then().statusCode(404);
        Chat.send(couple.clinician(), thread, "x").then().statusCode(404);
        Chat.threads(couple.clinician()).then().body("items", empty());
    }

    @Test
    void whoBrokeTheGlassReadsAPersonsThreadAsWhoTreatsDoesAndNothingElse() {
        var couple = Couple.opened(roster);
        var care = Chat.threadOf(couple.ana().token(), "CARE");
        Chat.sent(couple.ana().token(), care, "hello");
        var breaker = Tokens.clinician("breaker-" + UUID.randomUUID());

        Api.as(breaker)
                .body(Map.of("reason", "Covering tonight; she called in distress."))
                .post("/api/v1/persons/" + couple.ana().id() + "/break-glass/messaging")
                .then()
                .statusCode(201);

        assertThat(Chat.texts(breaker, care)).containsExactly("hello");
        Chat.send(breaker, care, "x").then().statusCode(404);
        Chat.messages(breaker, couple.thread()).then().statusCode(404);
        Chat.messages(breaker, Chat.threadOf(couple.ben().token(), "CARE"))
                .then()
                .statusCode(404);
    }

    @Test
    void otherRolesAndClinicsAreNotMembers() {
        var thread = UUID.randomUUID();

        for (var caller : new Tokens[] {
            Tokens.coordinator(),
            Tokens.lead(),
            Tokens.auditor(),
            Tokens.admin(),
            Tokens.clinic("clinic-a", "progress:read")
        }) {
            Chat.threads(caller).then().statusCode(403);
            Chat.messages(caller, thread).then().statusCode(403);
            Chat.send(caller, thread, "x").then().statusCode(403);
            markRead(caller, thread, 1).then().statusCode(403);
            Chat.release(caller, thread, UUID.randomUUID()).then().statusCode(403);
            Chat.notifications(caller).then().statusCode(403);
        }
        Chat.notifications(Tokens.clinician("c")).then().statusCode(403);
        Chat.release(Tokens.participant("p"), thread, UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void anOldRosterLeavesWhatWasDeliveredAndStopsDelivery() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        var care = Chat.threadOf(couple.ana().token(), "CARE");
        Chat.sent(couple.ben().token(), thread, "hello");
        var shown = Chat.everything(couple.ana().token(), thread);
        roster.goStale(Duration.ofMinutes(1));
        try {
            assertThat(Chat.everything(couple.ana().token(), thread)).isEqualTo(shown);
            markRead(couple.ana().token(), thread, 1).then().statusCode(204);
            for (var id : new UUID[] {thread, care, UUID.randomUUID()}) {
                Chat.send(couple.ana().token(), id, "x")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "5")
                        .body("type", equalTo("/problems/access-state-unknown"));
                Chat.send(couple.clinician(), id, "x").then().statusCode(503);
                Chat.release(couple.clinician(), id, UUID.randomUUID()).then().statusCode(503);
            }
            Chat.messages(couple.ana().token(), UUID.randomUUID()).then().statusCode(503);
            Chat.messages(couple.clinician(), thread).then().statusCode(503);
            Chat.messages(couple.clinician(), care).then().statusCode(200);
            Chat.threads(couple.clinician()).then().body("items.kind", contains("CARE", "CARE"));
        } finally {
            roster.beatAgain();
        }
    }

    private static io.restassured.response.Response markRead(Tokens caller, UUID thread, long number) {
        return Api.as(caller).body(Map.of("number", number)).put("/api/v1/threads/" + thread + "/read-mark");
    }
}
