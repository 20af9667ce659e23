package care.tandem.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.PostOffice;
import care.tandem.story.Programme;
import care.tandem.story.Shifts;
import care.tandem.story.Soon;
import care.tandem.suite.Extent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody presses the button, and somebody's pocket rings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagedTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration TO_RECOVER = Duration.ofSeconds(60);

    private final Programme programme = Programme.withFreshStaff();
    private Login onCall;
    private String address;
    private Person ben;

    @BeforeAll
    void oscarWatches() {
        ben = programme.inCare("Ben");
        letSomebodyNewWatch();
        answerAll();
    }

    private void letSomebodyNewWatch() {
        onCall = Logins.user("clinician", "Oscar");
        address = onCall.id() + "@clinic.example";
        programme
                .lead()
                .door()
                .edit("PUT", "/on-call", Shifts.of(onCall, address))
                .is(200);
    }

    @Test
    void anAlarmRingsWithinTenSecondsOnceAndTellsWhoeverReadsItNothing() throws Exception {
        letSomebodyNewWatch();

        ben.door().post("/alarms").is(202);

        Soon.within(TEN_SECONDS, () -> assertThat(PostOffice.mailTo(address)).isNotEmpty());
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        assertThat(PostOffice.mailTo(address)).hasSize(1);
        var mail = PostOffice.mailTo(address).get(0);
        assertThat(mail.getSubject() + mail.getContent())
                .doesNotContainIgnoringCase("Ben")
                .doesNotContainIgnoringCase("alarm")
                .doesNotContain(ben.personId().toString());
        answerAll();
    }

    @Test
    void aPageOutlivesTheProgramThatShouldSendItAndComesTwiceAtMost() {
        var assessment = House.stack().program(Program.ASSESSMENT);
        // Before it is looked for, while it is looked for and sent, and afterwards: where it strikes is left to chance.
        for (var later : Extent.of(List.of(0, 1_600), List.of(0, 800, 1_600, 2_400))) {
            letSomebodyNewWatch();
            ben.door().post("/alarms").is(202);
            LockSupport.parkNanos(Duration.ofMillis(later).toNanos());
            assessment.kill();
            assessment.restart();

            Soon.within(TO_RECOVER, () -> assertThat(PostOffice.mailTo(address)).isNotEmpty());
            Soon.within(TO_RECOVER, this::answerAll);
            assertThat(PostOffice.mailTo(address)).hasSizeBetween(1, 2);
        }
    }

    /** Everybody's: whoever comes on call is paged for what other stories left open, and a next press is an alarm of its own. */
    private void answerAll() {
        onCall.door().get("/risk-flags?limit=200").is(200).items().stream()
                .filter(flag -> flag.path("status").asText().equals("OPEN"))
                .forEach(flag -> onCall.door()
                        .post("/risk-flags/" + flag.path("riskFlagId").asText() + "/acknowledgement", Map.of())
                        .is(200));
    }
}
