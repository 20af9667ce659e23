package care.tandem.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.messaging.Chat;
import care.tandem.messaging.Couple;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner must not be able to tell: each time all that Ben can read is compared, byte for byte. */
@QuarkusTest
@WithTandemServers
class PrivacyTest {

    @Inject
    TestRoster roster;

    RunningServers servers;

    Couple couple;
    Tokens ana;
    Tokens ben;
    UUID thread;

    @BeforeEach
    void theyHaveWritten() {
        couple = Couple.opened(roster);
        ana = couple.ana().token();
        ben = couple.ben().token();
        thread = couple.thread();
        Chat.sent(ana, thread, "from ana");
        Chat.sent(ben, thread, "from ben");
    }

    @Test
    void aRevocationStopsStaffAtOnceAndShowsToNobody() {
        var before = Chat.everything(ben, thread);
        var anasBefore = Chat.everything(ana, thread);

        couple.link().silentlyStopped().publish();

        Chat.send(couple.clinician(), thread, "not any more")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/joint-work-stopped"));
        assertThat(Chat.everything(ben, thread)).isEqualTo(before);
        assertThat(Chat.everything(ana, thread)).isEqualTo(anasBefore);
    }

    @Test
    void whatPartnersTypeThemselvesGoesOnWithoutAPermit() {
        couple.link().silentlyStopped().publish();

        Chat.sent(ana, thread, "are you there?");
        Chat.sent(ben, thread, "yes");

        assertThat(Chat.texts(ben, thread)).startsWith("yes", "are you there?");
        assertThat(Chat.texts(ana, thread)).startsWith("yes", "are you there?");
    }

    @Test
    void aHeldMessageDoesNotExistForThePartner() {
        couple.link().held(true).publish();
        var before = Chat.everything(ben, thread);

        Chat.sent(ana, thread, "held");

        assertThat(Chat.everything(ben, thread)).isEqualTo(before);
        assertThat(servers.database()
                        .number("SELECT count(*) FROM message WHERE thread_id = ? AND state = 'HELD'", thread))
                .isEqualTo(1);
    }

    @Test
    void aHeldMessageLooksSentToItsAuthor() {
        var sent = Chat.send(ben, thread, "not held").then().statusCode(201).extract();
        couple.link().held(true).publish();

        var held = Chat.send(ana, thread, "held").then().statusCode(201).extract();

        assertThat(held.<java.util.Map<String, Object>>path("$").keySet())
                .isEqualTo(sent.<java.util.Map<String, Object>>path("$").keySet());
        assertThat(held.headers().asList().stream().map(h -> h.getName()).toList())
                .isEqualTo(
                        sent.headers().asList().stream().map(h -> h.getName()).toList());
        assertThat(Chat.numbers(ana, thread)).containsExactly(4, 3, 2, 1);
        assertThat(Chat.texts(ana, thread)).startsWith("held", "not held");
        assertThat(Chat.messages(ana, thread).<String>path("items[0].sentAt")).isEqualTo(held.path("sentAt"));
    }

    @Test
    void whatIsWrittenAboveAHeldMessageHasNoGap() {
        couple.link().held(true).publish();
        Chat.sent(ana, thread, "held");

        Chat.sent(couple.clinician(), thread, "from the team");

        assertThat(Chat.numbers(ben, thread)).containsExactly(3, 2, 1);
        assertThat(Chat.texts(ben, thread)).startsWith("from the team", "from ben");
        assertThat(Chat.numbers(ana, thread)).containsExactly(4, 3, 2, 1);
        assertThat(Chat.texts(ana, thread)).startsWith("from the team", "held");
    }

    @Test
    void aReleasedMessageComesToThePartnerAsNewAndMovesNothingForItsAuthor() {
        couple.link().held(true).publish();
        var message = Chat.sent(ana, thread, "held");
        Chat.sent(couple.clinician(), thread, "from the team");
        var anas = Chat.everything(ana, thread);
        var writtenAt = Instant.parse(Chat.messages(ana, thread).path("items[1].sentAt"));

        Chat.release(couple.clinician(), thread, message).then().statusCode(200).body("held", equalTo(false));

        assertThat(Chat.everything(ana, thread)).isEqualTo(anas);
        assertThat(Chat.texts(ben, thread)).startsWith("held", "from the team");
        assertThat(Chat.numbers(ben, thread)).containsExactly(4, 3, 2, 1);
        assertThat(Instant.parse(Chat.messages(ben, thread).path("items[0].sentAt")))
                .isAfter(writtenAt);
        assertThat(Chat.notified(ben).get(0)).isEqualTo("There is a new message for you.");
        Chat.release(couple.clinician(), thread, message).then().statusCode(409);
    }

    @Test
    void theAuthorsCliniciansSeeWhatIsHeldAtOnce() {
        couple.link().held(true).publish();
        Chat.sent(ana, thread, "held");

        Chat.messages(couple.clinician(), thread)
                .then()
                .body("items[0].text", equalTo("held"))
                .body("items.held", equalTo(List.of(true, false, false)));
    }

    @Test
    void whoTreatsOnePartnerSeesWhatThatPartnerSees() {
        var anasOnly = Tokens.clinician("clinician-" + UUID.randomUUID());
        var bensOnly = Tokens.clinician("clinician-" + UUID.randomUUID());
        couple.ana().treatedBy(couple.clinician(), anasOnly);
        couple.ben().treatedBy(couple.clinician(), bensOnly);
        couple.link().held(true).publish();

        var message = Chat.sent(ana, thread, "held");

        assertThat(Chat.texts(anasOnly, thread)).containsExactly("held", "from ben", "from ana");
        assertThat(Chat.texts(bensOnly, thread)).containsExactly("from ben", "from ana");
        Chat.threads(bensOnly)
                .then()
                .body("items[0].persons.findAll { it.personId != null }.firstName", equalTo(List.of("Ben")));
        Chat.send(anasOnly, thread, "to both").then().statusCode(404);
        Chat.release(bensOnly, thread, message).then().statusCode(404);
        Chat.release(anasOnly, thread, message).then().statusCode(200);
        assertThat(Chat.texts(bensOnly, thread)).startsWith("held");
    }

    @Test
    void aReleaseNeedsThePermit() {
        couple.link().held(true).publish();
        var message = Chat.sent(ana, thread, "held");
        couple.link().silentlyStopped().publish();
        var before = Chat.everything(ben, thread);

        Chat.release(couple.clinician(), thread, message)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/joint-work-stopped"));

        assertThat(Chat.everything(ben, thread)).isEqualTo(before);
    }

    @Test
    void onlyAMessageOfThisThreadIsReleased() {
        var other = Couple.opened(roster);
        other.link().held(true).publish();
        var message = Chat.sent(other.ana().token(), other.thread(), "held");

        Chat.release(couple.clinician(), thread, message).then().statusCode(404);
        Chat.release(couple.clinician(), other.thread(), message).then().statusCode(404);
        Chat.release(couple.clinician(), thread, UUID.randomUUID()).then().statusCode(404);
        Chat.release(couple.clinician(), Chat.threadOf(ana, "CARE"), message)
                .then()
                .statusCode(404);
    }

    @Test
    void whatOneWritesWithTheirOwnTeamShowsToNobodyElse() {
        var care = Chat.threadOf(ana, "CARE");
        var before = Chat.everything(ben, thread);

        Chat.sent(ana, care, "private");
        Chat.sent(couple.clinician(), care, "I hear you");

        assertThat(Chat.everything(ben, thread)).isEqualTo(before);
    }
}
