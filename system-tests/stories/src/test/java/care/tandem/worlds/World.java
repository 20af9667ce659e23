package care.tandem.worlds;

import care.tandem.story.Answer;
import care.tandem.story.Calendar;
import care.tandem.story.Doorbells;
import care.tandem.story.JointWork;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Soon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One world: a programme's staff, Ana and Ben, Cleo beside them, and what each observer has seen so far. */
final class World implements AutoCloseable {
    final Programme programme = Programme.withFreshStaff();
    final Calendar calendar = programme.calendar();
    final Login otherClinician = Logins.user("clinician", "Otto");
    final Login onCall;
    final Login clinic = Logins.clinic();
    final boolean secret;

    Person ana;
    Person ben;
    Person cleo;
    UUID coupleId;
    UUID jointConsentOfBen;
    JointWork work;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private final Map<Observer, Transcript> transcripts = new EnumMap<>(Observer.class);
    private final Map<Observer, Doorbells> streams = new EnumMap<>(Observer.class);
    private String openingOfAna;

    /** @param secret whether Ben has something to hide in it */
    World(boolean secret, Login onCall) {
        this.secret = secret;
        this.onCall = onCall;
        know("clinic", clinic.id());
        know("clinicianId", programme.clinician().id());
        know("otherClinician", otherClinician.id());
        know("onCallClinician", onCall.id());
        know("coordinator", programme.coordinator().id());
        know("lead", programme.lead().id());
    }

    /** An id that the script knows: paths take it, and transcripts call it by name. */
    void know(String parameter, String id) {
        var known = ids.computeIfAbsent(parameter, p -> new ArrayList<>());
        known.add(id);
        names.put(id, parameter + known.size());
    }

    List<String> idsOf(String parameter) {
        return ids.getOrDefault(parameter, List.of());
    }

    Map<String, String> names() {
        return names;
    }

    boolean concerns(String text) {
        return names.keySet().stream().anyMatch(text::contains);
    }

    Transcript transcript(Observer observer) {
        return transcripts.computeIfAbsent(observer, o -> new Transcript(this, o.isStaff()));
    }

    /** An act of the script that everyone does in both worlds alike, with the answer that its observer gets. */
    void act(Observer observer, String what, Answer answer) {
        transcript(observer).add(what, answer);
    }

    // --- how far the two have come

    /** Referred, known to the office, interviewed, and each with a login of their own. */
    void applying() {
        calendar.openHours("06:00:00", "20:00:00");
        var referrals = Programme.referralsOf(
                clinic.door().post("/referrals", Programme.form("Ana", "Ben")).is(201));
        referrals.forEach(id -> know("referralId", id.toString()));
        ana = programme.personOf(referrals.get(0), "Ana");
        ben = programme.personOf(referrals.get(1), "Ben");
        coupleId = programme.link(ana, ben);
        know("coupleId", coupleId.toString());
        cleo = programme.inCare("Cleo");
        for (var person : List.of(ana, ben)) {
            programme.nameInterviewer(person);
            programme.claim(person, programme.interview(person));
        }
        for (var person : List.of(ana, ben, cleo)) {
            know("personId", person.personId().toString());
            know("login", person.login().id());
        }
    }

    void screen(Person person, Map<String, String> answers) {
        person.door().put("/persons/me/screening", answers).is(202);
        person.door().post("/persons/me/screening/submission").is(202);
    }

    void admitted() {
        for (var person : List.of(ana, ben)) {
            programme.sign(person);
            programme.decide(person);
            programme.admit(person);
        }
    }

    /** Both said yes, and each has a session of their own. */
    void consented(Map<String, Object> termsOfBen) {
        Soon.allKnow(ana);
        Soon.allKnow(ben);
        programme.consentToJointWork(ana);
        jointConsentOfBen = programme.consent(ben, "JOINT_WORK", termsOfBen);
        openingOfAna = calendar.openings(ana.login(), "INDIVIDUAL")
                .get(9)
                .path("startsAt")
                .asText();
        for (var person : List.of(ana, ben)) {
            person.door()
                    .get("/threads")
                    .is(200)
                    .items()
                    .forEach(thread -> know("threadId", thread.path("threadId").asText()));
            var place = person == ana ? 1 : 3;
            var slot = calendar.openings(person.login(), "INDIVIDUAL").get(place);
            var booked = calendar.book(person, slot.path("startsAt").asText()).is(201);
            know("sessionId", booked.id("sessionId").toString());
        }
    }

    void jointWorkOpen() {
        work = JointWork.opened(programme, coupleId, List.of(ana, ben));
        know("sessionId", work.session().id());
        know("threadId", work.thread().id());
        work.thread().say(ana.login(), "Can we talk about Saturday?").is(201);
        work.thread().say(ben.login(), "Yes, after dinner.").is(201);
    }

    // --- what both worlds have in common afterwards

    /** What an observer may try while something is hidden. Whether Ben answers is Ben's own act. */
    void commonDoings(boolean benAnswers) {
        if (work != null) {
            act(Observer.ANA, "writes to Ben", work.thread().say(ana.login(), "Are you there?"));
            if (benAnswers) {
                act(Observer.BENS_PHONE, "writes to Ana", work.thread().say(ben.login(), "Yes."));
            }
            act(Observer.ANA, "moves their session", move(work.session().path()));
            act(Observer.ANA, "will be absent", noteAbsence(work.session().path()));
            act(Observer.COORDINATOR, "books one more for both", bookForBoth());
        }
        if (openingOfAna != null) {
            act(Observer.ANA, "books", calendar.book(ana, openingOfAna));
        }
        act(Observer.ANA, "asks for one of Ben's", ana.door().get(ben.path("/results")));
        act(Observer.CLEO, "asks for one of Ben's", cleo.door().get(ben.path("/results")));
    }

    private Answer move(String session) {
        var slot = Map.of("startsAt", work.session().booked().path("endsAt").asText());
        return ana.door().post(session + "/reschedule", slot);
    }

    private Answer noteAbsence(String session) {
        return ana.door().post(session + "/absence-note", Map.of("text", "I cannot come on Tuesday."));
    }

    private Answer bookForBoth() {
        var slot = calendar.openings(programme.coordinator(), "COUPLE").get(7);
        var booking = Map.of(
                "type",
                "COUPLE",
                "clinicianId",
                programme.clinician().id(),
                "startsAt",
                slot.path("startsAt").asText(),
                "coupleId",
                coupleId);
        return programme.coordinator().door().post("/sessions", booking);
    }

    // --- streams

    void listen() {
        for (var observer : List.of(Observer.ANA, Observer.BENS_PHONE, Observer.CLEO, Observer.OTHER_CLINICIAN)) {
            streams.put(observer, Doorbells.of(observer.login(this)));
        }
    }

    /** What has rung since the last time, whether the stream goes on included. */
    void noteBells() {
        streams.forEach((observer, bells) -> transcript(observer).addBells(bells.heardSinceAsked()));
    }

    @Override
    public void close() {
        streams.values().forEach(Doorbells::close);
    }
}
