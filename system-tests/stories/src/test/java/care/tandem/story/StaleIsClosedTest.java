package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Enrollment is gone for longer than anyone may go on believing what it said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaleIsClosedTest {
    private static final String UNKNOWN = "access-state-unknown";
    private static final Duration UNTIL_STALE = Duration.ofSeconds(45);

    private final Programme programme = Programme.withFreshStaff();
    private final Calendar calendar = programme.calendar();
    private final Login clinic = Logins.clinic();
    private Person ana;
    private Person ben;
    private CoupleThread thread;

    @BeforeAll
    void aCoupleAtJointWorkAndEnrollmentDead() {
        calendar.openHours();
        ana = programme.readyForAdmission(programme.walkIn("Ana"));
        ben = programme.readyForAdmission(programme.walkIn("Ben"));
        var couple = programme.link(ana, ben);
        for (var person : List.of(ana, ben)) {
            programme.admit(person);
            programme.consentToJointWork(person);
            programme.discloseProgress(person, clinic);
        }
        programme.jointWork(couple, "OPEN").is(200);
        Soon.comesTrue(() -> thread = CoupleThread.of(ana));
        Soon.comesTrue(() -> clinic.door().get(ben.path("/progress")).is(200));
        sayInThread().is(201);
        ana.door().get(ben.path("/assignments")).isRefused(404, "not-found");

        House.stack().program(Program.ENROLLMENT).kill();
        Soon.within(UNTIL_STALE, () -> ana.door().get(ben.path("/assignments")).isRefused(503, UNKNOWN));
    }

    @AfterAll
    void enrollmentLives() {
        if (!House.stack().program(Program.ENROLLMENT).isRunning()) {
            House.stack().program(Program.ENROLLMENT).restart();
        }
    }

    private Answer sayInThread() {
        return thread.say(ana.login(), "Are you there?");
    }

    @Test
    @Order(1)
    void ofAnyoneElseAPartnerLearnsOnlyThatItCannotBeTold() {
        for (var path :
                List.of("/persons/%s/assignments", "/persons/%s/results", "/sessions/%s", "/threads/%s/messages")) {
            var invented = ana.door().get(path.formatted(UUID.randomUUID())).isRefused(503, UNKNOWN);
            assertThat(invented.header("Retry-After")).as(path).isNotEmpty();
            if (path.startsWith("/persons")) {
                assertThat(ana.door().get(path.formatted(ben.personId())).seen())
                        .isEqualTo(invented.seen());
            }
        }
    }

    @Test
    @Order(1)
    void aPartnerClinicReadsNothingOfKnownOrInvented() {
        var known = clinic.door().get(ben.path("/progress")).isRefused(503, UNKNOWN);

        assertThat(clinic.door()
                        .get("/persons/" + UUID.randomUUID() + "/progress")
                        .seen())
                .isEqualTo(known.seen());
    }

    @Test
    @Order(1)
    void nothingNewReachesThePartner() {
        sayInThread().isRefused(503, UNKNOWN);
    }

    @Test
    @Order(1)
    void onesOwnRecordGoesOn() {
        ana.door().get("/sessions").is(200);
        ana.door().get("/persons/me/assignments").is(200);
        ana.door().get("/persons/me/results").is(200);
        ana.door().get("/notifications").is(200);
        assertThat(ana.door().get(thread.messages()).is(200).items()).hasSize(1);
        ana.door().post("/alarms").is(202);
        calendar.book(ana, calendar.firstOpening(ana)).is(201);
    }

    @Test
    @Order(1)
    void whoTreatsGoesOnAndItIsRecordedAsStale() {
        programme.clinician().door().get(ben.path("/assignments")).is(200);

        assertThat(House.records(Program.ASSESSMENT)
                        .count(
                                "SELECT count(*) FROM audit WHERE actor = ? AND stale AND persons @> ARRAY[?]::uuid[]",
                                programme.clinician().id(),
                                ben.personId()))
                .isPositive();
    }

    @Test
    @Order(2)
    void whenEnrollmentSpeaksAgainEverythingOpens() {
        House.stack().program(Program.ENROLLMENT).restart();

        Soon.comesTrue(() -> {
            ana.door().get(ben.path("/assignments")).isRefused(404, "not-found");
            clinic.door().get(ben.path("/progress")).is(200);
            sayInThread().is(201);
        });
    }
}
