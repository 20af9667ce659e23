package care.tandem.writes;

import care.tandem.local.stack.Program;
import care.tandem.story.CoupleThread;
import care.tandem.story.Door;
import care.tandem.story.House;
import care.tandem.story.Person;
import care.tandem.story.Records;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** One of a couple at joint work, and what they write themselves. */
public final class Patient {
    private static final Records SESSIONS = House.records(Program.SESSION);
    private static final Records ENROLLMENT = House.records(Program.ENROLLMENT);
    private static final Records ASSESSMENT = House.records(Program.ASSESSMENT);
    private static final List<String> OCCASIONS =
            List.of("WEEK_2", "WEEK_4", "WEEK_6", "WEEK_8", "WEEK_10", "WEEK_12", "EXIT", "FOLLOW_UP");
    private static final String BOOKED = "SELECT count(*) FROM session s JOIN booking b USING (booking_id)"
            + " WHERE s.person_id = ? AND b.starts_at = ?::timestamptz";

    private final Cast cast;
    private final Person person;
    private final Person partner;
    private final CoupleThread thread;
    private final Queue<UUID> sessions = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> consents = new ConcurrentLinkedQueue<>();
    private final Iterator<Map<String, String>> assignments = Stream.of("CPI", "PHQ-9")
            .flatMap(code -> OCCASIONS.stream().map(occasion -> Map.of("instrument", code, "occasion", occasion)))
            .iterator();
    private final Tallies tallies;

    Patient(Cast cast, Person person, Person partner, CoupleThread thread) {
        this.cast = cast;
        this.person = person;
        this.partner = partner;
        this.thread = thread;
        this.tallies = new Tallies(person);
    }

    Cast cast() {
        return cast;
    }

    public Person person() {
        return person;
    }

    Tallies tallies() {
        return tallies;
    }

    /** Of each kind and occasion there is one: they last for {@link Cast#ROUNDS} rounds. */
    synchronized Map<String, String> nextAssignment() {
        return assignments.next();
    }

    private Door door() {
        return person.door();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    Optional<Write> message() {
        var text = "Still here " + UUID.randomUUID();
        var key = key();
        return Optional.of(Write.of(
                        text,
                        () -> door().post(thread.messages(), Map.of("text", text), key),
                        () -> shownTo(person, text))
                .arriving(() -> shownTo(partner, text) == 1));
    }

    private long shownTo(Person reader, String text) {
        return reader.door().get(thread.messages() + "?limit=200").is(200).items().stream()
                .filter(one -> one.path("text").asText().equals(text))
                .count();
    }

    Optional<Write> booking() {
        var startsAt = cast.slots().next();
        var body = cast.programme().calendar().booking(startsAt);
        var key = key();
        return Optional.of(Write.of(
                        startsAt,
                        () -> door().post("/sessions", body, key),
                        () -> SESSIONS.count(BOOKED, person.personId(), startsAt))
                .then(answer -> {
                    sessions.add(answer.id("sessionId"));
                    tallies.calendarChanged();
                }));
    }

    Optional<Write> cancellation() {
        return Optional.ofNullable(sessions.poll()).map(id -> {
            var key = key();
            return Write.of(
                            id.toString(),
                            () -> door().post("/sessions/" + id + "/cancellation", Map.of(), key),
                            () -> SESSIONS.count(
                                    "SELECT count(*) FROM session WHERE session_id = ? AND status = 'CANCELLED'", id))
                    .then(answer -> tallies.calendarChanged());
        });
    }

    Optional<Write> consent() {
        var clinic = "clinic-" + UUID.randomUUID();
        var body = Map.of(
                "kind",
                "DISCLOSE_TO_CLINIC",
                "templateVersion",
                1,
                "signature",
                person.firstName() + " Story",
                "clinicId",
                clinic,
                "facts",
                List.of("PROGRESS"),
                "purpose",
                "planning my care");
        var key = key();
        return Optional.of(Write.of(
                        clinic,
                        () -> door().post("/persons/me/consents", body, key),
                        () -> ENROLLMENT.count(
                                "SELECT count(*) FROM consent WHERE person_id = ? AND clinic_id = ?",
                                person.personId(),
                                clinic))
                .then(answer -> consents.add(answer.id("consentId"))));
    }

    /** Takes no key: it happens once by nature. */
    Optional<Write> revocation() {
        return Optional.ofNullable(consents.poll())
                .map(id -> Write.of(
                        id.toString(),
                        () -> door().post("/persons/me/consents/" + id + "/revocation"),
                        () -> ENROLLMENT.count(
                                "SELECT count(*) FROM consent WHERE consent_id = ? AND ended_as = 'REVOKED'", id)));
    }

    /** A press while one is open adds to it; that a press without an answer is counted is no harm. */
    Optional<Write> alarm() {
        return Optional.of(Write.of(
                        "alarm of " + person.personId(),
                        () -> door().post("/alarms"),
                        () -> ASSESSMENT.count(
                                                "SELECT coalesce(sum(presses), 0) FROM risk_flag WHERE person_id = ?",
                                                person.personId())
                                        >= tallies.alarms()
                                ? 1
                                : 0)
                .then(answer -> tallies.pressed()));
    }
}
