package care.tandem.assessment.paging;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.assessment.MailServer;
import care.tandem.assessment.Mailbox;
import care.tandem.assessment.Rota;
import care.tandem.assessment.Steps;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a flag calls for, one after the other, until somebody answers. */
@QuarkusTest
@WithTandemServers
@QuarkusTestResource(MailServer.class)
class ChainTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    TestRoster roster;

    @Inject
    TandemClock clock;

    @Inject
    DuePages duePages;

    RunningServers servers;

    private final Tokens clara = Steps.someClinician();
    private final Tokens carl = Steps.someClinician();
    private PersonBuilder ben;

    @BeforeEach
    void claraWatchesAndCarlStandsBehindHer() {
        ben = roster.person().named("Ben").publish();
        Rota.empty().shift(clara, carl, Duration.ofMinutes(-1), DAY).set();
    }

    @Test
    void anAlarmCallsWhoWatchesAtOnceTheCoverAfterFiveMinutesTheLeadAfterFifteen() {
        Steps.pressAlarm(ben.token());

        assertThat(calledAfter(Duration.ZERO)).containsExactly("CLINICIAN " + clara.subject());
        assertThat(calledAfter(Duration.ofMinutes(4))).hasSize(1);
        assertThat(calledAfter(Duration.ofMinutes(6)))
                .containsExactly("CLINICIAN " + clara.subject(), "COVER " + carl.subject());
        assertThat(calledAfter(Duration.ofMinutes(14))).hasSize(2);
        assertThat(calledAfter(Duration.ofMinutes(16)))
                .containsExactly("CLINICIAN " + clara.subject(), "COVER " + carl.subject(), "LEAD clinical-lead");
        assertThat(calledAfter(Duration.ofHours(20))).hasSize(3);
    }

    @Test
    void anAnswerCallsTheCoverAfterAnHourAndTheLeadAfterFour() {
        Steps.answerPhq9(ben.token(), Steps.IN_DANGER).then().statusCode(202);

        assertThat(calledAfter(Duration.ofMinutes(59))).hasSize(1);
        assertThat(calledAfter(Duration.ofMinutes(61))).hasSize(2);
        assertThat(calledAfter(Duration.ofMinutes(239))).hasSize(2);
        assertThat(calledAfter(Duration.ofMinutes(241))).hasSize(3);
    }

    @Test
    void aCalmAnswerCallsNobody() {
        Steps.answerPhq9(ben.token(), Steps.CALM).then().statusCode(202);

        assertThat(calledAfter(Duration.ofHours(5))).isEmpty();
    }

    @Test
    void onceSomebodyAnswersNobodyMoreIsCalled() {
        Steps.pressAlarm(ben.token());
        assertThat(calledAfter(Duration.ZERO)).hasSize(1);
        Steps.acknowledge(clara, Steps.flagsOf(ben.id(), clara).get(0).get("riskFlagId"))
                .then()
                .statusCode(200);

        assertThat(calledAfter(Duration.ofHours(1))).hasSize(1);
    }

    @Test
    void whoComesOnCallIsCalledForWhatIsStillOpen() {
        var next = Steps.someClinician();
        Rota.empty()
                .shift(clara, Duration.ofMinutes(-1), Duration.ofMinutes(2))
                .shift(next, Duration.ofMinutes(2), DAY)
                .set();
        Steps.pressAlarm(ben.token());

        assertThat(calledAfter(Duration.ZERO)).containsExactly("CLINICIAN " + clara.subject());
        assertThat(calledAfter(Duration.ofMinutes(3)))
                .containsExactlyInAnyOrder("CLINICIAN " + clara.subject(), "CLINICIAN " + next.subject());
    }

    @Test
    void whereNobodyWatchesTheLeadIsCalledAtOnce() {
        Rota.empty().set();
        Steps.pressAlarm(ben.token()).then().statusCode(202);

        assertThat(calledAfter(Duration.ZERO)).containsExactly("LEAD clinical-lead");
    }

    @Test
    void eachCallIsInTheAudit() {
        Steps.pressAlarm(ben.token());
        calledAfter(Duration.ofMinutes(16));

        assertThat(servers.database()
                        .column(
                                "SELECT operation FROM audit WHERE ? = ANY(persons) AND actor = 'assessment-service'"
                                        + " AND operation LIKE 'page%' ORDER BY operation",
                                ben.id()))
                .containsExactly("pageCover", "pageOnCall", "pageTheLead");
    }

    @Test
    void instancesThatCallAtTheSameMomentCallOnce() throws Exception {
        Steps.pressAlarm(ben.token());

        Together.run(8, i -> {
            duePages.write();
            return i;
        });

        assertThat(called()).hasSize(1);
    }

    @Test
    void aGapThatComesNearCallsTheLeadOnceHoweverTheRotaIsChangedMeanwhile() {
        Rota.empty().shift(clara, Duration.ofMinutes(-1), Duration.ofHours(30)).set();
        duePages.write();
        assertThat(callsForGaps(">", Duration.ofHours(29))).isZero();

        Steps.later(clock, Duration.ofHours(7), () -> {
            duePages.write();
            duePages.write();
            assertThat(callsForGaps(">", Duration.ofHours(29))).isOne();
        });
        Steps.later(clock, Duration.ofHours(31), () -> {
            duePages.write();
            assertThat(callsForGaps(">", Duration.ofHours(29))).isOne();
        });
    }

    @Test
    void aRunningGapIsOneGapAlsoAfterAChangeThatLeavesItOpen() {
        Rota.empty().set();
        duePages.write();
        var before = callsForGaps("<", Duration.ofHours(10));

        Rota.empty().shift(clara, Duration.ofHours(2), Duration.ofHours(9)).set();
        duePages.write();

        assertThat(callsForGaps("<", Duration.ofHours(10))).isEqualTo(before);
        assertThat(servers.database()
                        .number("SELECT count(*) FROM page WHERE gap_starts_at IS NOT NULL AND step <> 'LEAD'"))
                .isZero();
        assertThat(servers.database().column("SELECT DISTINCT address FROM page WHERE step = 'LEAD'"))
                .containsExactly(Mailbox.LEAD);
    }

    private List<String> calledAfter(Duration passed) {
        Steps.later(clock, passed, duePages::write);
        return called();
    }

    private List<String> called() {
        return servers.database()
                .column(
                        "SELECT step || ' ' || recipient FROM page JOIN risk_flag USING (risk_flag_id)"
                                + " WHERE person_id = ? ORDER BY page.at, step",
                        ben.id());
    }

    /** Only of gaps before or after then: the service looks by itself too, maybe still at the rota before. */
    private long callsForGaps(String beforeOrAfter, Duration fromNow) {
        return servers.database()
                .number(
                        "SELECT count(*) FROM page WHERE gap_starts_at %s now() + ?::interval".formatted(beforeOrAfter),
                        fromNow.toString());
    }
}
