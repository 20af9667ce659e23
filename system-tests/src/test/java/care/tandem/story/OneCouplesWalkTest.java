package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Ana and Ben go through the whole product; Cleo and Dan, of the same clinician, go beside them and notice nothing. Each
 * step stands on those before it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneCouplesWalkTest {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final String PHQ_9 = "PHQ-9";

    private final Programme programme = Programme.withFreshStaff();
    private final Login clinicA = Logins.clinic();
    private final Login clinicB = Logins.clinic();
    private final Login onCall = Logins.user("clinician", "Oscar");
    private final Door clinician = programme.clinician().door();

    private List<UUID> referrals;
    private Person ana;
    private Person ben;
    private Person cleo;
    private Person dan;
    private UUID coupleId;
    private UUID jointConsent;
    private String threadId;
    private JsonNode coupleSession;
    private Sights benBefore;
    private String refusalBefore;
    private Doorbells bells;

    @AfterAll
    void endTheStream() {
        if (bells != null) {
            bells.close();
        }
    }

    @Test
    @Order(1)
    void somebodyAsksAndTheOfficeReadsIt() {
        var name = "Kim " + UUID.randomUUID();
        var inquiry = Map.of("name", name, "contact", Programme.contact(), "message", "How does it work?");

        Door.ofNobody()
                .send(
                        "POST",
                        "/inquiries",
                        BodyPublishers.ofString(Json.write(inquiry)),
                        Map.of("Content-Type", "application/json"))
                .is(202);

        assertThat(programme.coordinator().door().get("/inquiries").is(200).items())
                .anyMatch(one -> one.path("name").asText().equals(name));
    }

    @Test
    @Order(2)
    void oneFormThatNamesTwoIsStoredAsTwoAndSentAgainGivesTheSameTwo() {
        var form = Map.of("persons", List.of(Programme.referred("Ana"), Programme.referred("Ben")));
        var key = UUID.randomUUID().toString();

        var first = clinicA.door().post("/referrals", form, key).is(201);
        var again = clinicA.door().post("/referrals", form, key).is(201);

        referrals = idsOf(first);
        assertThat(referrals).hasSize(2).doesNotHaveDuplicates();
        assertThat(idsOf(again)).isEqualTo(referrals);
        assertThat(clinicA.door().get("/referrals").is(200).items()).hasSize(2);
        assertThat(clinicB.door().get("/referrals").is(200).items()).isEmpty();
    }

    private static List<UUID> idsOf(Answer form) {
        var ids = new ArrayList<UUID>();
        form.json()
                .path("referrals")
                .forEach(r -> ids.add(UUID.fromString(r.path("referralId").asText())));
        return ids;
    }

    @Test
    @Order(3)
    void theOfficeMakesTwoPersonsAndTheLink() {
        ana = programme.personOf(referrals.get(0), "Ana");
        ben = programme.personOf(referrals.get(1), "Ben");
        coupleId = programme.link(ana, ben);
        programme.nameInterviewer(ana);
        programme.nameInterviewer(ben);

        assertThat(clinicA.door().get("/referrals").is(200).items())
                .allMatch(one -> one.path("status").asText().equals("RECEIVED")
                        && one.path("personId").isMissingNode());
    }

    @Test
    @Order(4)
    void eachIsInterviewedAloneClaimsScreensAndSigns() {
        var codeOfAna = programme.interview(ana);
        var codeOfBen = programme.interview(ben);
        programme.claim(ana, codeOfAna);
        ana.door().post("/invitation-claims", Map.of("code", codeOfBen)).isRefused(409, "code-not-valid");
        programme.claim(ben, codeOfBen);
        for (var person : List.of(ana, ben)) {
            programme.screen(person);
            programme.sign(person);
            programme.decide(person);
        }
        ben.door().get(ana.path("")).isRefused(404, "not-found");
    }

    @Test
    @Order(5)
    void whoIsAdmittedIsKnownEverywhereWithinTwoSeconds() {
        for (var person : List.of(ana, ben)) {
            programme.admit(person);

            Soon.within(TWO_SECONDS, () -> {
                assertThat(House.records(Program.SESSION).knowsInCare(person.personId()))
                        .isTrue();
                assertThat(person.door().get("/persons/me/assignments").is(200).items())
                        .hasSize(2);
                assertThat(person.door().get("/threads").is(200).items())
                        .anyMatch(thread -> thread.path("kind").asText().equals("CARE"));
            });
        }
    }

    @Test
    @Order(6)
    void ofTwentyRacingBookingsOneStands() {
        programme.openHours();
        cleo = programme.inCare("Cleo");
        dan = programme.inCare("Dan");
        programme.link(cleo, dan);
        var startsAt = programme
                .openings(ana.login(), "INDIVIDUAL")
                .get(0)
                .path("startsAt")
                .asText();
        var racers = new ArrayList<Callable<Answer>>();
        IntStream.range(0, 5)
                .forEach(i -> List.of(ana, ben, cleo, dan)
                        .forEach(person ->
                                racers.add(() -> person.door().post("/sessions", programme.booking(startsAt)))));

        var begun = System.nanoTime();
        var answers = Race.of(racers);
        var took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.isRefused(409, "slot-not-available"));
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Order(7)
    void jointWorkOpensWhenBothSaidYesAndTheClinicianReleasesIt() {
        programme.jointWork(coupleId, "OPEN").isRefused(409, "joint-work-not-possible");
        jointConsent = programme.consent(ana, "JOINT_WORK", Map.of());
        programme.jointWork(coupleId, "OPEN").isRefused(409, "joint-work-not-possible");
        programme.consentToJointWork(ben);
        programme.jointWork(coupleId, "OPEN").is(200);

        for (var person : List.of(ana, ben)) {
            Soon.within(
                    TWO_SECONDS,
                    () -> threadId = coupleThread(person).path("threadId").asText());
        }
    }

    private static JsonNode coupleThread(Person person) {
        var threads = person.door().get("/threads").is(200).items().stream()
                .filter(thread -> thread.path("kind").asText().equals("COUPLE"))
                .toList();
        assertThat(threads).hasSize(1);
        return threads.get(0);
    }

    @Test
    @Order(8)
    void theOfficeBooksACoupleSessionThatStandsInBothCalendars() {
        var startsAt = programme
                .openings(programme.coordinator(), "COUPLE")
                .get(5)
                .path("startsAt")
                .asText();
        var booking = Map.of(
                "type",
                "COUPLE",
                "clinicianId",
                programme.clinician().id(),
                "startsAt",
                startsAt,
                "coupleId",
                coupleId);

        coupleSession = programme
                .coordinator()
                .door()
                .post("/sessions", booking)
                .is(201)
                .json();

        for (var person : List.of(ana, ben)) {
            assertThat(person.door()
                            .get(sessionPath())
                            .is(200)
                            .json()
                            .path("type")
                            .asText())
                    .isEqualTo("COUPLE");
        }
    }

    private String sessionPath() {
        return "/sessions/" + coupleSession.path("sessionId").asText();
    }

    @Test
    @Order(9)
    void strangersSeeNothingNotEvenThatItExists() {
        for (var stranger : List.of(cleo, dan)) {
            for (var path : List.of("/couples/%s", "/sessions/%s", "/threads/%s/messages", "/persons/%s")) {
                sameAsInvented(stranger.login(), path);
            }
            sameAsInvented(stranger.login(), "/persons/%s/assignments");
            assertThat(stranger.door().get("/sessions").is(200).body())
                    .doesNotContain(coupleSession.path("sessionId").asText());
            assertThat(stranger.door().get("/threads").is(200).body()).doesNotContain(threadId);
        }
        sameAsInvented(clinicB, "/persons/%s/progress");
        assertThat(clinicB.door()
                        .get("/referrals/" + referrals.get(0))
                        .isRefused(404, "not-found")
                        .seen())
                .isEqualTo(clinicB.door().get("/referrals/" + UUID.randomUUID()).seen());
    }

    private void sameAsInvented(Login stranger, String path) {
        var real = switch (path.split("/")[1]) {
            case "couples" -> coupleId.toString();
            case "sessions" -> coupleSession.path("sessionId").asText();
            case "threads" -> threadId;
            default -> ana.personId().toString();
        };
        var known = stranger.door().get(path.formatted(real)).isRefused(404, "not-found");
        var invented = stranger.door().get(path.formatted(UUID.randomUUID()));
        assertThat(known.seen()).isEqualTo(invented.seen());
    }

    @Test
    @Order(10)
    void aFlaggedAnswerIsOnTheOnCallListWithinTwoSecondsAndNobodyElseSeesADifference() {
        programme
                .lead()
                .door()
                .edit("PUT", "/on-call", Map.of("clinicianIds", List.of(onCall.id())))
                .is(200);
        programme.consent(
                ana,
                "DISCLOSE_TO_CLINIC",
                Map.of("clinicId", clinicA.id(), "facts", List.of("PROGRESS"), "purpose", "planning my care"));
        var receipts = List.of(answer(ana, PHQ_9, 0), answer(ana, "CPI", 2), answer(ben, "CPI", 3));
        Soon.within(TWO_SECONDS, () -> clinicA.door().get(ana.path("/progress")).is(200));
        var pathsOfAna = pathsOf(ana);
        var pathsOfClinic = List.of("/referrals", ana.path("/progress"), ben.path("/progress"));
        Sights.of(ana.login(), pathsOfAna);
        var anaBefore = Sights.of(ana.login(), pathsOfAna);
        var clinicBefore = Sights.of(clinicA, pathsOfClinic);

        var flagged = answer(ben, PHQ_9, 2);

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

    /** Every item alike; gives what the person saw on handing it in. */
    private static String answer(Person person, String instrument, int value) {
        var assignment = person.door().get("/persons/me/assignments").is(200).items().stream()
                .filter(one -> one.path("instrument").asText().equals(instrument))
                .findFirst()
                .orElseThrow()
                .path("assignmentId")
                .asText();
        var items = person.door()
                .get("/instruments/" + instrument)
                .is(200)
                .json()
                .path("items")
                .size();
        var answers = IntStream.rangeClosed(1, items)
                .mapToObj(item -> Map.of("item", item, "value", value))
                .toList();
        person.door()
                .put("/assignments/" + assignment + "/answers", Map.of("answers", answers))
                .is(202);
        return person.door()
                .post("/assignments/" + assignment + "/submission")
                .is(202)
                .seen();
    }

    /** All that a participant can read. */
    private List<String> pathsOf(Person person) {
        return List.of(
                "/me",
                "/persons/me",
                "/couples/" + coupleId,
                "/persons/me/consents",
                "/persons/me/episodes",
                "/persons/me/treating-clinicians",
                "/sessions",
                sessionPath(),
                programme.openingsPath("INDIVIDUAL"),
                "/persons/me/assignments",
                "/persons/me/results",
                "/threads",
                "/threads/" + threadId + "/messages",
                "/notifications");
    }

    @Test
    @Order(11)
    void theyWriteAndAnasStreamRingsWithinASecondOfBensMessage() {
        bells = Doorbells.of(ana.login());
        say(ana, "Can we talk about Saturday?").is(201);
        var rungBefore = bells.rungFor(threadId);

        say(ben, "Yes, after dinner.").is(201);

        Soon.within(
                Duration.ofSeconds(1), () -> assertThat(bells.rungFor(threadId)).isGreaterThan(rungBefore));
        assertThat(bells.heard()).noneMatch(line -> line.contains("dinner"));
        assertThat(ana.door().get("/threads/" + threadId + "/messages").is(200).items())
                .anyMatch(message -> message.path("text").asText().equals("Yes, after dinner."));
    }

    private Answer say(Person person, String text) {
        return person.door().post("/threads/" + threadId + "/messages", Map.of("text", text));
    }

    @Test
    @Order(12)
    void theClinicReadsWhatAnasConsentNamesAndOfBenThatHeWasReceived() {
        var progress = clinicA.door().get(ana.path("/progress")).is(200);

        assertThat(progress.json().path("instruments")).hasSize(2);
        assertThat(progress.json().path("redisclosureNotice").asText()).contains("42 CFR part 2");
        clinicA.door().get(ben.path("/progress")).isRefused(404, "not-found");
        var referralOfBen =
                clinicA.door().get("/referrals/" + referrals.get(1)).is(200).json();
        assertThat(referralOfBen.path("status").asText()).isEqualTo("RECEIVED");
        assertThat(referralOfBen.path("personId").isMissingNode()).isTrue();
        assertThat(clinicA.door().get("/referrals/" + referrals.get(0)).is(200).id("personId"))
                .isEqualTo(ana.personId());
    }

    @Test
    @Order(13)
    void whileBothSayYesTheStaffWritesToBothAndOpensTheSharedRoom() {
        staffPost("See you on Thursday.").is(201);
        clinician.post(sessionPath() + "/shared-room").is(201);
        refusalBefore =
                moveCoupleSession(ben).isRefused(409, "state-does-not-allow").seen();
        // The first look itself changes something: what was shown to the person is marked as shown.
        Sights.of(ben.login(), pathsOf(ben));
        benBefore = Sights.of(ben.login(), pathsOf(ben));
        assertThat(benBefore.byPath().values()).allMatch(seen -> seen.startsWith("200 "));
        assertThat(benBefore.byPath().get(sessionPath())).containsIgnoringCase("etag=");
    }

    /** What no partner may do, whatever the other did. */
    private Answer moveCoupleSession(Person person) {
        var elsewhere = Map.of("startsAt", coupleSession.path("endsAt").asText());
        return person.door().post(sessionPath() + "/reschedule", elsewhere);
    }

    private Answer staffPost(String text) {
        return clinician.post("/threads/" + threadId + "/messages", Map.of("text", text));
    }

    @Test
    @Order(14)
    void afterAnasRevocationNothingOfTheStaffsPassesWithinTwoSecondsAndBenSeesWhatHeSaw() {
        ana.door().post("/persons/me/consents/" + jointConsent + "/revocation").is(200);

        Soon.within(TWO_SECONDS, () -> {
            clinician.post(sessionPath() + "/shared-room").isRefused(409, "joint-work-stopped");
            assertThat(messagingHasPermit()).isFalse();
        });
        staffPost("This must not arrive.").isRefused(409, "joint-work-stopped");
        for (var look = 0; look < 5; look++) {
            assertThat(Sights.of(ben.login(), pathsOf(ben))).isEqualTo(benBefore);
        }
        assertThat(moveCoupleSession(ben).seen()).isEqualTo(refusalBefore);
        assertThat(say(ben, "Still here.").is(201).json().path("text").asText()).isEqualTo("Still here.");
        assertThat(ana.door().get("/threads/" + threadId + "/messages").is(200).body())
                .contains("Still here.")
                .doesNotContain("must not arrive");
    }

    private boolean messagingHasPermit() {
        return House.records(Program.MESSAGING)
                        .count(
                                "SELECT count(*) FROM roster_couple WHERE couple_id = ? AND record ->> 'jointPermit' IS NOT NULL",
                                coupleId)
                == 1;
    }

    @Test
    @Order(15)
    void aTaskStandsOnTheCliniciansList() {
        assertThat(clinician
                        .get("/couples/" + coupleId + "/joint-tasks")
                        .is(200)
                        .items())
                .hasSize(1)
                .allMatch(task -> !task.path("overdue").asBoolean());
    }

    @Test
    @Order(16)
    void whenItIsShownBothSeeTheSameTwoSessionsAClosedThreadAndTheSameWords() {
        var newBefore =
                Map.of(ana, notifications(ana).size(), ben, notifications(ben).size());

        programme.jointWork(coupleId, "SHOW").is(200);

        var slots = new HashMap<Person, List<String>>();
        for (var person : List.of(ana, ben)) {
            Soon.within(TWO_SECONDS, () -> {
                slots.put(person, slotOfCoupleSession(person));
                assertThat(person.door().get("/threads").is(200).body()).doesNotContain(threadId);
            });
            say(person, "Too late.").isRefused(404, "not-found");
            person.door().get("/threads/" + threadId + "/messages").isRefused(404, "not-found");
        }
        assertThat(slots.get(ana)).isEqualTo(slots.get(ben)).containsExactly("INDIVIDUAL " + slotOf(coupleSession));
        assertThat(clinician.get("/threads").is(200).items())
                .filteredOn(thread -> thread.path("threadId").asText().equals(threadId))
                .allMatch(thread -> !thread.path("open").asBoolean())
                .hasSize(1);
        var words = Map.of(ana, wordsSince(ana, newBefore), ben, wordsSince(ben, newBefore));
        assertThat(words.get(ana)).isEqualTo(words.get(ben)).isNotEmpty();
        assertThat(clinician
                        .get("/couples/" + coupleId + "/joint-tasks")
                        .is(200)
                        .items())
                .isEmpty();
    }

    private List<String> slotOfCoupleSession(Person person) {
        var found = person.door().get("/sessions").is(200).items().stream()
                .filter(one -> slotOf(one).equals(slotOf(coupleSession)))
                .map(one -> one.path("type").asText() + " " + slotOf(one))
                .toList();
        assertThat(found).hasSize(1).noneMatch(text -> text.startsWith("COUPLE"));
        return found;
    }

    private static String slotOf(JsonNode session) {
        return session.path("startsAt").asText() + " " + session.path("endsAt").asText();
    }

    private static List<String> notifications(Person person) {
        return person.door().get("/notifications").is(200).items().stream()
                .map(one -> one.path("text").asText())
                .toList();
    }

    private static List<String> wordsSince(Person person, Map<Person, Integer> before) {
        var all = notifications(person);
        return all.subList(0, all.size() - before.get(person));
    }

    @Test
    @Order(17)
    void whoDidAndSawWhatIsOnRecord() {
        var enrollment = House.records(Program.ENROLLMENT);
        var session = House.records(Program.SESSION);
        var assessment = House.records(Program.ASSESSMENT);
        var messaging = House.records(Program.MESSAGING);

        for (var person : List.of(ana, ben)) {
            assertThat(enrollment.audited(programme.clinician().id(), "WRITE", person.personId()))
                    .isPositive();
            assertThat(enrollment.audited(programme.coordinator().id(), "WRITE", person.personId()))
                    .isPositive();
            assertThat(enrollment.audited(person.login().id(), "WRITE", person.personId()))
                    .isPositive();
            assertThat(session.audited(programme.coordinator().id(), "WRITE", person.personId()))
                    .isPositive();
            assertThat(assessment.audited(person.login().id(), "WRITE", person.personId()))
                    .isPositive();
            assertThat(messaging.audited(programme.clinician().id(), "WRITE", person.personId()))
                    .isPositive();
        }
        assertThat(assessment.audited(onCall.id(), "READ", ben.personId())).isPositive();
        assertThat(assessment.audited(clinicA.id(), "READ", ana.personId())).isPositive();
        for (var service : List.of(enrollment, session, assessment, messaging)) {
            for (var stranger : List.of(cleo.login().id(), dan.login().id(), clinicB.id())) {
                assertThat(service.audited(stranger, "READ", ana.personId())).isZero();
            }
        }
    }
}
