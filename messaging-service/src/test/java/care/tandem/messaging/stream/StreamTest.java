package care.tandem.messaging.stream;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.messaging.Chat;
import care.tandem.messaging.Couple;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who hears what. */
@QuarkusTest
@WithTandemServers
class StreamTest extends Listening {

    @Test
    void aMessageRingsThePartnerAndTheTeamWithinASecondAsARuleWithoutItsText() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        var ben = listen(couple.ben().token());
        var clinician = listen(couple.clinician());
        var times = new ArrayList<Long>();

        for (var i = 0; i < 20; i++) {
            var before = System.nanoTime();
            var message = Chat.sent(couple.ana().token(), thread, "lindens");
            var bell = "data:{\"resource\":\"" + Chat.path(thread) + "\",\"id\":\"" + message + "\"}";
            times.add(ben.await(bell).nanos() - before);
            clinician.await(bell);
        }

        var median = times.stream().sorted().toList().get(times.size() / 2);
        assertThat(Duration.ofNanos(median)).isLessThan(Duration.ofSeconds(1));
        assertThat(ben.everything()).doesNotContain("lindens", "Ana");
        assertThat(ben.all("event:")).containsOnly("event:message", "event:notification");
    }

    @Test
    void nobodyHearsWhatOneWritesOneself() {
        var couple = Couple.opened(roster);
        var ana = listen(couple.ana().token());
        var clinician = listen(couple.clinician());

        Chat.sent(couple.ana().token(), couple.thread(), "from ana");
        clinician.await("event:message");
        var answer = Chat.sent(couple.clinician(), couple.thread(), "from the team");
        ana.await("data:{\"resource\":\"" + Chat.path(couple.thread()) + "\",\"id\":\"" + answer);

        assertThat(ana.all("event:message")).hasSize(1);
        assertThat(clinician.all("event:message")).hasSize(1);
    }

    @Test
    void strangersAndFormerCliniciansHearNothingAndKeepTheirStream() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        var stranger = listen(Couple.opened(roster).ana().token());
        var former = listen(couple.clinician());
        var ben = listen(couple.ben().token());
        couple.ana().treatedBy();
        couple.ben().treatedBy();
        couple.link().publish();

        Chat.sent(couple.ana().token(), thread, "hello");
        ben.await("event:message");

        assertThat(stranger.all("event:")).isEmpty();
        assertThat(former.all("event:message")).isEmpty();
        assertThat(former.ended()).isFalse();
    }

    @Test
    void aHeldMessageRingsNobodyUntilItIsReleased() {
        var couple = Couple.opened(roster);
        var thread = couple.thread();
        couple.link().held(true).publish();
        var ana = listen(couple.ana().token());
        var ben = listen(couple.ben().token());

        var held = Chat.sent(couple.ana().token(), thread, "held");
        Chat.sent(couple.clinician(), thread, "from the team");
        ben.await("event:message");
        ana.await("event:message");
        assertThat(ben.everything()).doesNotContain(held.toString());

        Chat.release(couple.clinician(), thread, held).then().statusCode(200);
        ben.await("data:{\"resource\":\"" + Chat.path(thread) + "\",\"id\":\"" + held);
        assertThat(ana.everything()).doesNotContain(held.toString());
    }

    @Test
    void onAnOldRosterTheBellsJustStop() {
        var couple = Couple.opened(roster);
        var ben = listen(couple.ben().token());
        var link = couple.link();
        roster.goStale(Duration.ofMinutes(1));
        try {
            link.opened().publish();
            link.closed().publish();
            Awaitility.await().until(() -> Chat.notified(couple.ben().token()).size() == 3);
            Awaitility.await()
                    .during(Duration.ofMillis(500))
                    .until(() -> ben.all("event:").isEmpty());
            assertThat(ben.ended()).isFalse();
        } finally {
            roster.beatAgain();
        }
    }

    @Test
    void idsCountForTheRecipientAloneAndAnUnknownOneIsAnsweredWithResync() {
        var couple = Couple.opened(roster);
        var other = Couple.opened(roster);
        var thread = couple.thread();
        var ben = listen(couple.ben().token());
        listen(other.ben().token());
        Chat.sent(other.ana().token(), other.thread(), "elsewhere");
        Chat.sent(couple.ana().token(), thread, "hello");
        ben.await("event:message");
        ben.await("event:notification");

        assertThat(ben.all("id:").stream().map(id -> id.substring(id.lastIndexOf('-') + 1)))
                .containsExactly("1", "2");
        var last = ben.all("id:").get(1).substring(3);
        var sameDevice = listenAs(couple.ben().token().sign(), Optional.of(last));
        var afterRestart = listenAs(couple.ben().token().sign(), Optional.of(UUID.randomUUID() + "-2"));
        var behind = listenAs(couple.ben().token().sign(), Optional.of(last.replaceAll("2$", "1")));

        afterRestart.await("event:resync");
        behind.await("event:resync");
        Chat.sent(couple.ana().token(), thread, "again");
        sameDevice.await("event:message");
        assertThat(sameDevice.all("event:resync")).isEmpty();
        assertThat(behind.all("id:").get(0)).isEqualTo("id:" + last);
    }
}
