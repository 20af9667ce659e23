package care.tandem.suite;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.Calendar;
import care.tandem.story.Door;
import care.tandem.story.House;
import care.tandem.story.JointWork;
import care.tandem.story.Json;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Shifts;
import care.tandem.story.Soon;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A couple in the midst of its joint work, with a record of every kind that the API can name, and everybody who stands
 * around them. Requests that are to be refused name what exists here, so that nothing is refused only because it is not there.
 */
public final class Existing {
    private static final Duration SOON = Duration.ofSeconds(10);

    public final Programme programme = Programme.withFreshStaff();
    public final Login auditor = Logins.user("auditor", "Arthur");
    public final Login admin = Logins.user("admin", "Ada");
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

    private final Map<String, String> ids = new HashMap<>();

    public Existing() {
        var calendar = programme.calendar();
        calendar.openHours();
        programme.lead().door().edit("PUT", "/on-call", Shifts.of(onCall)).is(200);
        ana = referred(clinic, "Ana");
        ben = referred(otherClinic, "Ben");
        cleo = programme.inCare("Cleo");
        var coupleId = programme.link(ana, ben);
        programme.inCare(ana);
        programme.inCare(ben);
        ids.put("consentId", programme.consentToJointWork(ana).toString());
        programme.consentToJointWork(ben);
        programme.discloseProgress(ana, clinic);
        work = JointWork.opened(programme, coupleId, List.of(ana, ben));
        ids.put("personId", ana.personId().toString());
        ids.put("coupleId", coupleId.toString());
        ids.put("threadId", work.thread().id());
        ids.put("clinicianId", programme.clinician().id());
        ids.put("code", "PHQ-9");
        ids.put("sessionId", bookedByAna(calendar));
        findIds();
    }

    private Person referred(Login by, String firstName) {
        var referral = Programme.referralsOf(
                        by.door().post("/referrals", Programme.form(firstName)).is(201))
                .get(0);
        ids.putIfAbsent("referralId", referral.toString());
        return programme.personOf(referral, firstName);
    }

    private String bookedByAna(Calendar calendar) {
        return calendar.book(ana, calendar.firstOpening(ana))
                .is(201)
                .id("sessionId")
                .toString();
    }

    private void findIds() {
        ids.put("inquiryId", inquiry());
        var said = work.thread().say(ana.login(), "Can we talk about Saturday?").is(201);
        ids.put("messageId", said.id("messageId").toString());
        ids.put("assignmentId", first(ana.door(), "/persons/me/assignments", "assignmentId"));
        ids.put("episodeId", first(ana.door(), "/persons/me/episodes", "episodeId"));
        ids.put("screeningId", ofAna(programme.clinician().door(), "/screenings", "screeningId"));
        ana.door().post("/alarms").is(202);
        ids.put("riskFlagId", soon(() -> ofAna(onCall.door(), "/risk-flags", "riskFlagId")));
        Soon.within(
                SOON,
                () -> assertThat(House.records(Program.ASSESSMENT).permitsJointWork(work.coupleId()))
                        .isTrue());
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

    private String ofAna(Door door, String list, String field) {
        return door.get(list).is(200).items().stream()
                .filter(one ->
                        one.path("personId").asText().equals(ana.personId().toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list + " has nothing of Ana"))
                .path(field)
                .asText();
    }

    private static String first(Door door, String list, String field) {
        return door.get(list).is(200).items().get(0).path(field).asText();
    }

    private static String soon(Supplier<String> question) {
        var found = new String[1];
        Soon.within(SOON, () -> found[0] = question.get());
        return found[0];
    }

    /** An id that exists, by the name of the path parameter that takes it; what concerns one person concerns Ana. */
    public String id(String parameter) {
        var id = ids.get(parameter);
        if (id == null) {
            throw new IllegalArgumentException("no record is made here for {" + parameter + "}");
        }
        return id;
    }

    /** The operation's path, naming what exists. */
    public String pathOf(ApiOperation operation) {
        return operation.pathWith(this::id);
    }
}
