package care.tandem.messaging.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import care.tandem.messaging.Chat;
import care.tandem.messaging.Couple;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ThreadsFollowRosterTest {

    @Inject
    TestRoster roster;

    RunningServers servers;

    @Test
    void admissionOpensAThreadWithOnesOwnCareTeam() {
        var clinician = Tokens.clinician("clinician-" + UUID.randomUUID());
        var ana = roster.person().named("Ana").treatedBy(clinician).publish();

        Chat.threads(ana.token())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].kind", equalTo("CARE"))
                .body("items[0].open", equalTo(true))
                .body("items[0].persons", contains(Map.of("firstName", "Ana", "own", true)));
        Chat.threads(clinician)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].persons[0].personId", equalTo(ana.id().toString()));
    }

    @Test
    void whoIsNotAdmittedHasNoThread() {
        var person = roster.person().notYetAdmitted().publish();

        Chat.threads(person.token()).then().statusCode(200).body("items", empty());
    }

    @Test
    void dischargeClosesTheThreadToWritingAndLeavesItToRead() {
        var ana = roster.person().publish();
        var thread = Chat.threadOf(ana.token(), "CARE");
        Chat.sent(ana.token(), thread, "hello");

        ana.discharged().publish();

        Chat.threads(ana.token()).then().body("items[0].open", equalTo(false));
        Chat.send(ana.token(), thread, "still there?")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/state-does-not-allow"));
        assertThat(Chat.texts(ana.token(), thread)).containsExactly("hello");
    }

    @Test
    void aCouplesThreadStandsWhileTheFaceDoes() {
        var couple = Couple.of(roster);
        assertThat(Chat.threadIds(couple.ana().token())).hasSize(1);

        couple.link().opened().publish();

        var thread = couple.thread();
        for (var token : new Tokens[] {couple.ana().token(), couple.ben().token()}) {
            assertThat(Chat.threadIds(token)).hasSize(2).contains(thread.toString());
            Chat.threads(token)
                    .then()
                    .body("items[0].persons.firstName", containsInAnyOrder("Ana", "Ben"))
                    .body(not(containsString("personId")));
        }
    }

    @Test
    void theClosedFaceClosesTheThreadForBothWithTheSameWords() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        Chat.sent(couple.ana().token(), thread, "hello");

        couple.link().closed().publish();

        for (var token : new Tokens[] {couple.ana().token(), couple.ben().token()}) {
            assertThat(Chat.threadIds(token)).doesNotContain(thread.toString());
            Chat.messages(token, thread).then().statusCode(404);
            Chat.send(token, thread, "x").then().statusCode(404);
            assertThat(Chat.notified(token).get(0)).isEqualTo("Your conversations have changed.");
        }
        assertThat(Chat.notifications(couple.ana().token()).<String>path("items[0].madeAt"))
                .isEqualTo(Chat.notifications(couple.ben().token()).path("items[0].madeAt"));
        assertThat(Chat.texts(couple.clinician(), thread)).containsExactly("hello");
        Chat.send(couple.clinician(), thread, "x").then().statusCode(409);
    }

    @Test
    void aNewFaceIsANewThread() {
        var couple = Couple.opened(roster);
        var first = couple.thread();
        couple.link().closed().publish();

        couple.link().opened().publish();

        assertThat(couple.thread()).isNotEqualTo(first);
        Chat.messages(couple.ana().token(), first).then().statusCode(404);
        Chat.send(couple.clinician(), first, "x").then().statusCode(409);
        Chat.send(couple.clinician(), couple.thread(), "x").then().statusCode(201);
    }

    @Test
    void aNewPermitForTheSameFaceIsStampedOnItsThread() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        var shown = Chat.everything(couple.ben().token(), thread);
        couple.link().silentlyStopped().publish();
        Chat.send(couple.clinician(), thread, "x").then().statusCode(409);

        couple.link().opened().publish();

        assertThat(Chat.everything(couple.ben().token(), thread)).isEqualTo(shown);
        Chat.send(couple.clinician(), thread, "x").then().statusCode(201);
    }

    @Test
    void aRosterThatArrivesAgainRepeatsNothing() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        var shown = Chat.everything(couple.ben().token(), thread);
        servers.database()
                .run(
                        "DELETE FROM roster_couple WHERE couple_id = ?",
                        couple.link().id());
        servers.database()
                .run(
                        "DELETE FROM roster_person WHERE person_id IN (?, ?)",
                        couple.ana().id(),
                        couple.ben().id());

        couple.link().publish();

        assertThat(Chat.everything(couple.ben().token(), thread)).isEqualTo(shown);
        assertThat(servers.database()
                        .number(
                                "SELECT count(*) FROM thread WHERE first_person_id IN (?, ?)",
                                couple.ana().id(),
                                couple.ben().id()))
                .isEqualTo(3);
    }
}
