package care.tandem.suite;

import care.tandem.story.Calendar;
import care.tandem.story.Door;
import care.tandem.story.JointWork;
import care.tandem.story.Json;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Shifts;
import care.tandem.story.Soon;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A couple in the midst of its joint work, with a record of every kind that the API can name, and everybody who stands
 * around them. Requests that are to be refused name what exists here, so that nothing is refused only because it is not there.
 */
public final class Existing {

    public final Programme programme = Programme.withFreshStaff();
    public final Login auditor = Logins.user("auditor", "Arthur");
    public final Login admin = Logins.user("admin", "Ada");
    /** Talks with an applicant, and treats nobody here. */
    public final Login interviewer = Logins.user("clinician", "Iris");
    /** Treats Ben, not Ana. */
    public final Login partnersClinician = Logins.user("clinician", "Bea");
    /** Treats nobody here. */
    public final Login otherClinician = Logins.user("clinician", "Otto");
    /** Watches, and treats nobody here. */
    public final Login onCall = Logins.user("clinician", "Oscar");
    /** May read Ana's progress. */
    public final Login clinic = Logins.clinic();
    /** Referred Ben, who disclosed nothing. */
    public final Login otherClinic = Logins.clinic();

    public final Person ana;
    public final Person ben;
    /** Of another couple, of the same clinician. */
    public final Person cleo;

    public final JointWork work;

    private final Map<Subject, Map<String, String>> ids = new HashMap<>();

    public Existing() {
        var calendar = programme.calendar();
        calendar.openHours();
        programme.lead().door().edit("PUT", "/on-call", Shifts.of(onCall)).is(200);
        ana = referred(clinic, "Ana");
        ben = referred(otherClinic, "Ben");
        cleo = programme.inCare("Cleo");
        programme.link(cleo, programme.walkIn("Dan"));
        var coupleId = programme.link(ana, ben);
        inCare(ana, programme.clinician());
        inCare(ben, programme.clinician(), partnersClinician);
        name(Subject.PERSON, "consentId", programme.consentToJointWork(ana));
        programme.consentToJointWork(ben);
        programme.discloseProgress(ana, clinic);
        work = JointWork.opened(programme, coupleId, List.of(ana, ben));
        name(Subject.PERSON, "sessionId", bookedByAna(calendar));
        nameAnas();
        nameTheCouples();
        nameAnApplicant();
        name(Subject.CLINICIAN, "clinicianId", programme.clinician().id());
        name(Subject.INSTRUMENT, "code", "PHQ-9");
        name(Subject.INQUIRY, "inquiryId", inquiry());
        Soon.comesTrue(() -> clinic.door().get(ana.path("/progress")).is(200));
    }

    private Person referred(Login by, String firstName) {
        var referral = Programme.referralsOf(
                        by.door().post("/referrals", Programme.form(firstName)).is(201))
                .get(0);
        ids.computeIfAbsent(Subject.REFERRAL, subject -> new HashMap<>())
                .putIfAbsent("referralId", referral.toString());
        return programme.personOf(referral, firstName);
    }

    private void inCare(Person person, Login... team) {
        programme.admit(programme.readyForAdmission(person), team);
        Soon.allKnow(person);
    }

    private void nameAnApplicant() {
        var interviewing = new Programme(programme.coordinator(), interviewer, programme.lead());
        var applicant = programme.walkIn("Eve");
        interviewing.nameInterviewer(applicant);
        interviewing.claim(applicant, interviewing.interview(applicant));
        interviewing.screen(applicant);
        name(Subject.APPLICANT, "personId", applicant.personId());
        name(Subject.APPLICANT, "screeningId", screeningOf(applicant));
    }

    private UUID bookedByAna(Calendar calendar) {
        return calendar.book(ana, calendar.firstOpening(ana)).is(201).id("sessionId");
    }

    private void nameAnas() {
        name(Subject.PERSON, "personId", ana.personId());
        name(Subject.PERSON, "assignmentId", first(ana.door(), "/persons/me/assignments", "assignmentId"));
        name(Subject.PERSON, "episodeId", first(ana.door(), "/persons/me/episodes", "episodeId"));
        name(Subject.PERSON, "screeningId", screeningOf(ana));
        ana.door().post("/alarms").is(202);
        name(Subject.PERSON, "riskFlagId", soon(() -> idOf(ana, onCall, "/risk-flags", "riskFlagId")));
        ana.door().put("/persons/me/crisis-card", crisisCard()).is(202);
        var care = ana.careThread();
        name(Subject.PERSON, "threadId", care);
        name(Subject.PERSON, "messageId", said("/threads/" + care + "/messages", "Thank you for today."));
    }

    private static Map<String, Object> crisisCard() {
        var sister = Map.of("name", "Rosa", "number", "+1 303 555 0199", "relation", "sister", "isPartner", false);
        return Map.of(
                "safeNumber", "+1 303 555 0147",
                "presentPlace", "212 Pine Street, Boulder, CO",
                "localEmergencyNumber", "911",
                "supportPersons", List.of(sister));
    }

    private void nameTheCouples() {
        name(Subject.COUPLE, "coupleId", work.coupleId());
        name(Subject.COUPLE, "threadId", work.thread().id());
        name(Subject.COUPLE, "messageId", said(work.thread().messages(), "Can we talk about Saturday?"));
        name(Subject.COUPLE, "sessionId", work.session().id());
    }

    private UUID said(String messages, String text) {
        return ana.door().post(messages, Map.of("text", text)).is(201).id("messageId");
    }

    private String inquiry() {
        var name = "Kim " + UUID.randomUUID();
        var inquiry = Map.of("name", name, "contact", Programme.contact(), "message", "How does it work?");
        Door.ofNobody()
                .send(
                        "POST",
                        "/inquiries",
                        BodyPublishers.ofString(Json.write(inquiry)),
                        Map.of("Content-Type", "application/json"))
                .is(202);
        return programme.coordinator().door().get("/inquiries").is(200).items().stream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("inquiryId")
                .asText();
    }

    private String screeningOf(Person person) {
        return idOf(person, programme.lead(), "/screenings", "screeningId");
    }

    private static String idOf(Person person, Login reader, String list, String field) {
        return reader.door().get(list).is(200).items().stream()
                .filter(one ->
                        one.path("personId").asText().equals(person.personId().toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list + " has nothing of " + person.firstName()))
                .path(field)
                .asText();
    }

    private static String first(Door door, String list, String field) {
        return door.get(list).is(200).items().get(0).path(field).asText();
    }

    private static String soon(Supplier<String> question) {
        var found = new String[1];
        Soon.comesTrue(() -> found[0] = question.get());
        return found[0];
    }

    private void name(Subject subject, String parameter, Object id) {
        ids.computeIfAbsent(subject, one -> new HashMap<>()).put(parameter, id.toString());
    }

    /** The ids of what is this subject's, by the names of the path parameters that take them. */
    public Map<String, String> ids(Subject subject) {
        return ids.getOrDefault(subject, Map.of());
    }

    /** An id that exists: of what concerns a couple, if such a one can be named, else of what concerns Ana. */
    public String id(String parameter) {
        return Stream.concat(Stream.of(Subject.COUPLE, Subject.PERSON), Stream.of(Subject.values()))
                .map(subject -> ids(subject).get(parameter))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no record is made here for {" + parameter + "}"));
    }

    /** Whether this is what a parameter is called that takes an id of a record made here. */
    boolean names(String parameter) {
        return ids.values().stream().anyMatch(some -> some.containsKey(parameter));
    }

    /** The operation's path, naming what exists. */
    public String pathOf(ApiOperation operation) {
        return operation.pathWith(this::id);
    }
}
