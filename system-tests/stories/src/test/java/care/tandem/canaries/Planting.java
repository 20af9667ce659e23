package care.tandem.canaries;

import static care.tandem.canaries.Body.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.Answer;
import care.tandem.story.Calendar;
import care.tandem.story.CoupleThread;
import care.tandem.story.Door;
import care.tandem.story.Doorbells;
import care.tandem.story.House;
import care.tandem.story.JointWork;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Shifts;
import care.tandem.story.Soon;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Ana and Ben come in and are in the midst of joint work, and whatever is written of them or by them is a canary. Each
 * operation that takes text stands here once at least: what it is given besides, and by whom.
 */
final class Planting {

    final Around around = new Around();
    final Sower sower = new Sower();

    /** Answers to requests of which a text was refused. */
    final List<Answer> refused = new ArrayList<>();

    private final Map<String, Doorbells> bells = new HashMap<>();
    private final Programme programme = around.programme;
    private final Door coordinator = programme.coordinator().door();
    private final Door clinician = programme.clinician().door();
    private final Calendar calendar = programme.calendar();

    Person ana;
    Person ben;
    private JointWork work;

    Planting() {
        inquire();
        describeClinician();
        watch();
        ana = referred();
        ben = walkedIn();
        sower.name("personId", ben.personId());
        sower.name("personId", ana.personId());
        var coupleId = programme.link(ana, ben);
        sower.name("coupleId", coupleId);
        interviewAna();
        screenAna();
        programme.sign(ana);
        programme.decide(ana);
        sower.name("episodeId", programme.admit(ana));
        programme.inCare(ben);
        Soon.allKnow(ana);
        around.inCare(ana, ben);
        listen();
        consent(coupleId);
        editAna();
        talk();
        callForHelp();
        missASession();
        breakTheGlass();
    }

    private void listen() {
        List.of("ana", "ben", "treating")
                .forEach(name ->
                        bells.put(name, Doorbells.at(around.readers().get(name).door())));
    }

    /** Every line of the streams that were open, by whose it was. */
    Map<String, List<String>> heard() {
        var heard = new HashMap<String, List<String>>();
        bells.forEach((name, stream) -> {
            heard.put(name, List.copyOf(stream.heard()));
            stream.close();
        });
        return heard;
    }

    private void inquire() {
        sower.sow("sendInquiry", Door.ofNobody(), Map.of("website", ABSENT)).is(202);
        // Whoever fills in what people do not see is a program: nothing of it is kept.
        sower.sow("by a program", "sendInquiry", Door.ofNobody(), Map.of()).is(202);
        var newest = coordinator.get("/inquiries?limit=1").is(200).items().get(0);
        sower.name("inquiryId", newest.path("inquiryId").asText());
        sower.sow("editInquiry", coordinator, Map.of("status", "CONTACTED")).is(200);
    }

    private void describeClinician() {
        calendar.openHours();
        sower.name("clinicianId", programme.clinician().id());
        sower.sow("editClinician", clinician, Map.of("timeZone", "UTC")).is(200);
        refuse("timeZone", "editClinician", clinician, Map.of());
    }

    private void watch() {
        var shifts = Shifts.of(around.onCall).get("shifts");
        var lead = programme.lead().door();
        sower.sow("changeOnCall", lead, Map.of("contacts[]/clinicianId", around.onCall.id(), "shifts", shifts))
                .is(200);
    }

    private Person referred() {
        var form = sower.sow("submitReferrals", around.clinic.door(), Map.of()).is(201);
        var referral = Programme.referralsOf(form).get(0);
        sower.name("referralId", referral);
        for (var field : List.of("timeZone", "locale")) {
            refuse(field, "createPerson", coordinator, Map.of("walkIn", ABSENT, "referralId", referral));
        }
        return programme.personOf(referral, "Ana");
    }

    private Person walkedIn() {
        var plain = Map.of("referralId", ABSENT, "timeZone", "UTC", "locale", "en-US");
        var made = sower.sow("createPerson", coordinator, plain).is(201);
        return new Person("Ben", Logins.participant("Ben"), made.id("personId"));
    }

    private void interviewAna() {
        programme.nameInterviewer(ana);
        var held = Map.of("heldAt", Instant.now().minusSeconds(60).toString());
        sower.sow("recordInterview", clinician, held).is(201);
        refuse("code", "claimInvitation", ana.door(), Map.of());
        programme.claim(ana, programme.interview(ana));
    }

    private void screenAna() {
        sower.sow("saveScreening", ana.door(), Map.of("thoughtsOfEndingLife", "LAST_MONTH"))
                .is(202);
        ana.door().post("/persons/me/screening/submission").is(202);
        sower.name("screeningId", ofAna("/screenings", "screeningId"));
    }

    /** What the lead sees of Ana in a list. */
    private String ofAna(String list, String id) {
        return programme.lead().door().get(list + "?limit=200").is(200).items().stream()
                .filter(one ->
                        one.path("personId").asText().equals(ana.personId().toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list + " has nothing of Ana"))
                .path(id)
                .asText();
    }

    private void consent(UUID coupleId) {
        programme.consentToJointWork(ben);
        consent("joint work", Map.of("kind", "JOINT_WORK", "clinicId", ABSENT, "facts", ABSENT, "purpose", ABSENT));
        consent(
                "to a clinic",
                Map.of("kind", "DISCLOSE_TO_CLINIC", "clinicId", around.clinic.id(), "facts", List.of("PROGRESS")));
        work = JointWork.opened(programme, coupleId, List.of(ana, ben));
        sower.name("sessionId", work.session().id());
    }

    private void consent(String occasion, Map<String, ?> what) {
        var given = new HashMap<String, Object>(what);
        given.put("templateVersion", 1);
        given.put("until", Instant.now().plus(90, ChronoUnit.DAYS).toString());
        sower.sow(occasion, "grantConsent", ana.door(), given).is(201);
    }

    private void editAna() {
        sower.sow("editPerson", ana.door(), Map.of("timeZone", "UTC", "locale", "en-US"))
                .is(200);
        for (var field : List.of("timeZone", "locale")) {
            refuse(field, "editPerson", ana.door(), Map.of());
        }
        sower.sow("saveCrisisCard", ana.door(), Map.of("supportPersons[]/isPartner", false))
                .is(202);
    }

    private void talk() {
        say("to the care team", ana.careThread());
        var couple = CoupleThread.of(ana).id();
        say("to the couple", couple);
        programme.jointWork(work.coupleId(), "HOLD").is(200);
        var messaging = House.records(Program.MESSAGING);
        Soon.comesTrue(() -> assertThat(messaging.holdsBack(work.coupleId())).isTrue());
        say("held", couple);
        programme.jointWork(work.coupleId(), "LIFT_HOLD").is(200);
    }

    private void say(String occasion, String thread) {
        sower.name("threadId", thread);
        sower.sow(occasion, "sendMessage", ana.door(), Map.of()).is(201);
    }

    private void callForHelp() {
        sower.name("code", "PHQ-9");
        refuse("instrument", "assignInstrument", clinician, Map.of());
        var assignments = ana.door().get("/persons/me/assignments").is(200).items();
        sower.name("assignmentId", assignments.get(0).path("assignmentId").asText());
        ana.handIn("PHQ-9", 3);
        ben.handIn("PHQ-9", 0);
        ana.door().post("/alarms").is(202);
        Soon.comesTrue(() -> sower.name("riskFlagId", ofAna("/risk-flags", "riskFlagId")));
        sower.sow("acknowledgeRiskFlag", around.onCall.door(), Map.of()).is(200);
    }

    private void missASession() {
        var own = calendar.book(ana, calendar.firstOpening(ana)).is(201).id("sessionId");
        sower.name("sessionId", own);
        sower.sow("noteAbsence", ana.door(), Map.of()).is(202);
    }

    private void breakTheGlass() {
        for (var operation :
                List.of("breakEnrollmentGlass", "breakSessionGlass", "breakAssessmentGlass", "breakMessagingGlass")) {
            sower.sow(operation, around.glass.door(), Map.of()).is(201);
        }
    }

    /** A text that is none of those that may stand there. */
    private void refuse(String path, String operation, Door door, Map<String, ?> given) {
        var answer = sower.sowOnly(path, "refused", operation, door, given);
        if (answer.status() / 100 != 4) {
            throw new AssertionError(operation + " takes anything as " + path + ": " + answer.body());
        }
        refused.add(answer);
    }
}
