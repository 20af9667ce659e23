package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Ana and Ben, in care and sent by clinic A, work together; Cleo and Dan, of the same clinician, and clinic B go beside
 * them and notice nothing. Each step stands on those before it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JointWorkTest {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final Programme programme = Programme.withFreshStaff();
    private final Calendar calendar = programme.calendar();
    private final Login clinicA = Logins.clinic();
    private final Login clinicB = Logins.clinic();
    private final Login onCall = Logins.user("clinician", "Oscar");

    private List<UUID> referrals;
    private Person ana;
    private Person ben;
    private Person cleo;
    private Person dan;
    private UUID coupleId;
    private CoupleThread thread;
    private JointWork work;

    @BeforeAll
    void twoCouplesInCareOfOneClinician() {
        calendar.openHours();
        referrals = Programme.referralsOf(
                clinicA.door().post("/referrals", Programme.form("Ana", "Ben")).is(201));
        ana = programme.personOf(referrals.get(0), "Ana");
        ben = programme.personOf(referrals.get(1), "Ben");
        coupleId = programme.link(ana, ben);
        programme.inCare(ana);
        programme.inCare(ben);
        cleo = programme.inCare("Cleo");
        dan = programme.inCare("Dan");
        programme.link(cleo, dan);
    }

    @Test
    @Order(1)
    void ofTwentyRacingBookingsOneStands() {
        var startsAt = calendar.firstOpening(ana);
        var racers = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 5; i++) {
            List.of(ana, ben, cleo, dan).forEach(person -> racers.add(() -> calendar.book(person, startsAt)));
        }

        Race.of(racers).isWonByOne("slot-not-available");
    }

    @Test
    @Order(2)
    void jointWorkOpensWhenBothSaidYesAndTheClinicianReleasesIt() {
        programme.jointWork(coupleId, "OPEN").isRefused(409, "joint-work-not-possible");
        programme.consentToJointWork(ana);
        programme.jointWork(coupleId, "OPEN").isRefused(409, "joint-work-not-possible");
        programme.consentToJointWork(ben);
        programme.jointWork(coupleId, "OPEN").is(200);

        for (var person : List.of(ana, ben)) {
            Soon.comesTrue(() -> thread = CoupleThread.of(person));
        }
        Soon.comesTrue(() -> assertThat(House.records(Program.SESSION).permitsJointWork(coupleId))
                .isTrue());
    }

    @Test
    @Order(3)
    void theOfficeBooksACoupleSessionThatStandsInBothCalendars() {
        work = new JointWork(coupleId, thread, calendar.bookForCouple(coupleId));

        for (var person : List.of(ana, ben)) {
            var session = person.door().get(work.session().path()).is(200).json();
            assertThat(session.path("type").asText()).isEqualTo("COUPLE");
        }
    }

    @Test
    @Order(4)
    void strangersSeeNothingNotEvenThatItExists() {
        for (var stranger : List.of(cleo, dan)) {
            sameAsInvented(stranger.login(), "/couples/%s", coupleId);
            sameAsInvented(stranger.login(), "/sessions/%s", work.session().id());
            sameAsInvented(stranger.login(), "/threads/%s/messages", thread.id());
            sameAsInvented(stranger.login(), "/persons/%s", ana.personId());
            sameAsInvented(stranger.login(), "/persons/%s/assignments", ana.personId());
            assertThat(stranger.door().get("/sessions").is(200).body())
                    .doesNotContain(work.session().id());
            assertThat(stranger.door().get("/threads").is(200).body()).doesNotContain(thread.id());
        }
        sameAsInvented(clinicB, "/persons/%s/progress", ana.personId());
        sameAsInvented(clinicB, "/referrals/%s", referrals.get(0));
    }

    private static void sameAsInvented(Login stranger, String path, Object real) {
        var known = stranger.door().get(path.formatted(real)).isRefused(404, "not-found");
        var invented = stranger.door().get(path.formatted(UUID.randomUUID()));
        assertThat(known.seen()).isEqualTo(invented.seen());
    }

    @Test
    @Order(5)
    void aFlaggedAnswerIsOnTheOnCallListWithinTwoSecondsAndNobodyElseSeesADifference() {
        letOscarBeOnCall();
        programme.discloseProgress(ana, clinicA);
        var receipts = List.of(ana.handIn("PHQ-9", 0), ana.handIn("CPI", 2), ben.handIn("CPI", 3));
        Soon.comesTrue(() -> clinicA.door().get(ana.path("/progress")).is(200));
        var pathsOfAna = work.readable(calendar);
        var pathsOfClinic = List.of("/referrals", ana.path("/progress"), ben.path("/progress"));
        var anaBefore = Sights.settled(ana.login(), pathsOfAna);
        var clinicBefore = Sights.of(clinicA, pathsOfClinic);

        var flagged = ben.handIn("PHQ-9", 2);

        Soon.within(
                TWO_SECONDS,
                () -> assertThat(onCall.door().get("/risk-flags").is(200).items())
                        .anyMatch(flag -> flag.path("personId")
                                .asText()
                                .equals(ben.personId().toString())));
        assertThat(receipts).allMatch(flagged::equals);
        assertThat(Sights.of(ana.login(), pathsOfAna)).isEqualTo(anaBefore);
        assertThat(Sights.of(clinicA, pathsOfClinic)).isEqualTo(clinicBefore);
    }

    private void letOscarBeOnCall() {
        programme.lead().door().edit("PUT", "/on-call", Shifts.of(onCall)).is(200);
    }

    @Test
    @Order(6)
    void theyWriteAndAnasStreamRingsWithBensMessage() {
        try (var bells = Doorbells.of(ana.login())) {
            thread.say(ana.login(), "Can we talk about Saturday?").is(201);
            var rungBefore = bells.rungFor(thread.id());

            thread.say(ben.login(), "Yes, after dinner.").is(201);

            Soon.comesTrue(() -> assertThat(bells.rungFor(thread.id())).isGreaterThan(rungBefore));
            assertThat(bells.heard()).noneMatch(line -> line.contains("dinner"));
        }
        assertThat(ana.door().get(thread.messages()).is(200).items())
                .anyMatch(message -> message.path("text").asText().equals("Yes, after dinner."));
    }

    @Test
    @Order(7)
    void theClinicReadsWhatAnasConsentNamesAndOfBenThatHeWasReceived() {
        var progress = clinicA.door().get(ana.path("/progress")).is(200).json();

        assertThat(progress.path("instruments")).hasSize(2);
        assertThat(progress.path("redisclosureNotice").asText()).contains("42 CFR part 2");
        clinicA.door().get(ben.path("/progress")).isRefused(404, "not-found");
        var referralOfBen =
                clinicA.door().get("/referrals/" + referrals.get(1)).is(200).json();
        assertThat(referralOfBen.path("status").asText()).isEqualTo("RECEIVED");
        assertThat(referralOfBen.path("personId").isMissingNode()).isTrue();
        assertThat(clinicA.door().get("/referrals/" + referrals.get(0)).is(200).id("personId"))
                .isEqualTo(ana.personId());
    }

    @Test
    @Order(8)
    void whoDidAndSawWhatIsOnRecord() {
        var session = House.records(Program.SESSION);
        var assessment = House.records(Program.ASSESSMENT);

        for (var person : List.of(ana, ben)) {
            assertThat(session.audited(programme.coordinator().id(), "WRITE", person.personId()))
                    .isPositive();
            assertThat(assessment.audited(person.login().id(), "WRITE", person.personId()))
                    .isPositive();
        }
        assertThat(assessment.audited(onCall.id(), "READ", ben.personId())).isPositive();
        assertThat(assessment.audited(clinicA.id(), "READ", ana.personId())).isPositive();
        for (var service : House.allRecords()) {
            for (var stranger : List.of(cleo.login(), dan.login(), clinicB)) {
                assertThat(service.audited(stranger.id(), "READ", ana.personId()))
                        .isZero();
            }
        }
    }
}
