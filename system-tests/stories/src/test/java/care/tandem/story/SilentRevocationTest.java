package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Ana takes back her yes to joint work. What rests on it ends at once, Ben sees what he saw, and only when the clinician
 * shows it both see the same. Each step stands on those before it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SilentRevocationTest {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final Programme programme = Programme.withFreshStaff();
    private final Calendar calendar = programme.calendar();
    private final Door clinician = programme.clinician().door();

    private Person ana;
    private Person ben;
    private UUID consentOfAna;
    private JointWork work;
    private Sights benBefore;
    private String refusalBefore;

    @BeforeAll
    void aCoupleInTheMidstOfItsJointWork() {
        calendar.openHours();
        ana = programme.inCare("Ana");
        ben = programme.inCare("Ben");
        var coupleId = programme.link(ana, ben);
        consentOfAna = programme.consentToJointWork(ana);
        programme.consentToJointWork(ben);
        work = JointWork.opened(programme, coupleId, List.of(ana, ben));
        for (var person : List.of(ana, ben)) {
            person.handIn("PHQ-9", 2);
            person.handIn("CPI", 3);
            work.thread().say(person.login(), "Can we talk about Saturday?").is(201);
        }
        for (var person : List.of(ana, ben)) {
            Soon.comesTrue(() -> hasHeardOfAllThatWas(person));
        }
    }

    /** Whatever is still on its way to somebody would be taken for a change that the revocation made. */
    private static void hasHeardOfAllThatWas(Person person) {
        assertThat(person.notifications())
                .containsExactlyInAnyOrder(
                        "Your programme has begun.",
                        "There is something for you to fill in.",
                        "There is something for you to fill in.",
                        "A conversation with your care team is open.",
                        "A conversation with your care team is open.",
                        "Your calendar has changed.",
                        "There is a new message for you.");
    }

    @Test
    @Order(1)
    void whileBothSayYesTheStaffWritesToBothAndOpensTheSharedRoom() {
        staffPost("See you on Thursday.").is(201);
        openSharedRoom().is(201);
        refusalBefore =
                moveCoupleSession(ben).isRefused(409, "state-does-not-allow").seen();
        benBefore = Sights.settled(ben.login(), work.readable(calendar));
        assertThat(benBefore.byPath().values()).allMatch(seen -> seen.startsWith("200 "));
        assertThat(benBefore.byPath().get(work.session().path())).containsIgnoringCase("etag=");
    }

    private Answer staffPost(String text) {
        return work.thread().say(programme.clinician(), text);
    }

    private Answer openSharedRoom() {
        return clinician.post(work.session().path() + "/shared-room");
    }

    /** What no partner may do, whatever the other did. */
    private Answer moveCoupleSession(Person person) {
        var elsewhere =
                Map.of("startsAt", work.session().booked().path("endsAt").asText());
        return person.door().post(work.session().path() + "/reschedule", elsewhere);
    }

    @Test
    @Order(2)
    void afterAnasRevocationNothingOfTheStaffsPassesWithinTwoSecondsAndBenSeesWhatHeSaw() {
        ana.door().post("/persons/me/consents/" + consentOfAna + "/revocation").is(200);

        Soon.within(TWO_SECONDS, () -> {
            openSharedRoom().isRefused(409, "joint-work-stopped");
            assertThat(House.records(Program.MESSAGING).permitsJointWork(work.coupleId()))
                    .isFalse();
        });
        staffPost("This must not arrive.").isRefused(409, "joint-work-stopped");
        for (var look = 0; look < 5; look++) {
            assertThat(Sights.of(ben.login(), work.readable(calendar))).isEqualTo(benBefore);
        }
        assertThat(moveCoupleSession(ben).seen()).isEqualTo(refusalBefore);
        var said = work.thread().say(ben.login(), "Still here.").is(201).json();
        assertThat(said.path("text").asText()).isEqualTo("Still here.");
        assertThat(ana.door().get(work.thread().messages()).is(200).body())
                .contains("Still here.")
                .doesNotContain("must not arrive");
    }

    @Test
    @Order(3)
    void aTaskStandsOnTheCliniciansList() {
        assertThat(clinician.get(tasks()).is(200).items())
                .hasSize(1)
                .allMatch(task -> !task.path("overdue").asBoolean());
    }

    private String tasks() {
        return "/couples/" + work.coupleId() + "/joint-tasks";
    }

    @Test
    @Order(4)
    void whenItIsShownBothSeeTheSameTwoSessionsAClosedThreadAndTheSameWords() {
        var wordsOfAna = ana.notifications().size();
        var wordsOfBen = ben.notifications().size();

        programme.jointWork(work.coupleId(), "SHOW").is(200);

        assertBothSeeOneIndividualSessionEachAndNoThread();
        assertThat(clinician.get("/threads").is(200).items())
                .filteredOn(thread ->
                        thread.path("threadId").asText().equals(work.thread().id()))
                .allMatch(thread -> !thread.path("open").asBoolean())
                .hasSize(1);
        assertThat(newest(ana, wordsOfAna)).isEqualTo(newest(ben, wordsOfBen)).isNotEmpty();
        assertThat(clinician.get(tasks()).is(200).items()).isEmpty();
    }

    private void assertBothSeeOneIndividualSessionEachAndNoThread() {
        var slots = new HashMap<Person, List<String>>();
        for (var person : List.of(ana, ben)) {
            Soon.comesTrue(() -> {
                slots.put(person, sessionsAtThatTime(person));
                assertThat(person.door().get("/threads").is(200).body())
                        .doesNotContain(work.thread().id());
            });
            work.thread().say(person.login(), "Too late.").isRefused(404, "not-found");
            person.door().get(work.thread().messages()).isRefused(404, "not-found");
        }
        assertThat(slots.get(ana))
                .isEqualTo(slots.get(ben))
                .containsExactly("INDIVIDUAL " + work.session().slot());
    }

    private List<String> sessionsAtThatTime(Person person) {
        var found = person.door().get("/sessions").is(200).items().stream()
                .filter(one -> CoupleSession.slotOf(one).equals(work.session().slot()))
                .map(one -> one.path("type").asText() + " " + CoupleSession.slotOf(one))
                .toList();
        assertThat(found).hasSize(1).noneMatch(text -> text.startsWith("COUPLE"));
        return found;
    }

    private static List<String> newest(Person person, int heardBefore) {
        var all = person.notifications();
        return all.subList(0, all.size() - heardBefore);
    }

    @Test
    @Order(5)
    void whatTheClinicianWroteToBothIsOnRecord() {
        var messaging = House.records(Program.MESSAGING);

        for (var person : List.of(ana, ben)) {
            assertThat(messaging.audited(programme.clinician().id(), "WRITE", person.personId()))
                    .isPositive();
        }
    }
}
