package care.tandem.writes;

import care.tandem.local.stack.Program;
import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.story.House;
import care.tandem.story.Json;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Records;
import care.tandem.story.Soon;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** What others write about a patient, or beside. */
final class StaffWork {
    private static final Records ENROLLMENT = House.records(Program.ENROLLMENT);
    private static final Records ASSESSMENT = House.records(Program.ASSESSMENT);
    private static final Records MESSAGING = House.records(Program.MESSAGING);

    private StaffWork() {}

    private static String unique(String name) {
        return name + "-" + UUID.randomUUID();
    }

    /** A colleague comes in place of the one before. An edit takes no key but the state that it changes. */
    static Optional<Write> team(Patient patient) {
        var person = patient.person();
        var colleague = unique("colleague");
        return Optional.of(Write.of(
                colleague,
                () -> join(patient.cast(), person, colleague),
                () -> ENROLLMENT.count(
                        "SELECT count(*) FROM treating_clinician WHERE person_id = ? AND clinician_id = ?",
                        person.personId(),
                        colleague)));
    }

    private static Answer join(Cast cast, Person person, String colleague) {
        var path = person.path("/treating-clinicians");
        var door = cast.programme().coordinator().door();
        var read = door.get(path);
        if (read.status() != 200) {
            return read;
        }
        var own = Map.of("clinicianId", cast.programme().clinician().id());
        return door.edit(
                "PUT", path, Map.of("clinicians", List.of(own, Map.of("clinicianId", colleague))), read.etag());
    }

    static Optional<Write> assignment(Patient patient) {
        var person = patient.person();
        var body = patient.nextAssignment();
        var key = UUID.randomUUID().toString();
        var door = patient.cast().programme().clinician().door();
        var id = new AtomicReference<UUID>();
        return Optional.of(Write.of(
                        body + " of " + person.personId(),
                        () -> door.post(person.path("/assignments"), body, key),
                        () -> ASSESSMENT.count(
                                "SELECT count(*) FROM assignment WHERE person_id = ? AND instrument_code = ? AND occasion = ?",
                                person.personId(),
                                body.get("instrument"),
                                body.get("occasion")))
                .then(answer -> id.set(answer.id("assignmentId")))
                .arriving(() -> MESSAGING.count("SELECT count(*) FROM notification WHERE cause = ?", id.get()) == 1));
    }

    static Optional<Write> referral(Patient patient) {
        var name = unique("Referred");
        var key = UUID.randomUUID().toString();
        var form = Programme.form(name);
        return Optional.of(Write.of(
                name,
                () -> patient.cast().clinic().door().post("/referrals", form, key),
                () -> ENROLLMENT.count("SELECT count(*) FROM referral WHERE given_name = ?", name)));
    }

    static Optional<Write> walkIn(Patient patient) {
        var name = unique("Walker");
        var key = UUID.randomUUID().toString();
        var door = patient.cast().programme().coordinator().door();
        return Optional.of(Write.of(
                name,
                () -> door.post("/persons", Programme.walkInForm(name), key),
                () -> ENROLLMENT.count("SELECT count(*) FROM person WHERE given_name = ?", name)));
    }

    static Optional<Write> inquiry(Patient patient) {
        var name = unique("Kim");
        var inquiry = Json.write(Map.of("name", name, "contact", Programme.contact(), "message", "How does it work?"));
        var type = Map.of("Content-Type", "application/json");
        return Optional.of(Write.of(
                name,
                () -> Door.ofNobody().send("POST", "/inquiries", BodyPublishers.ofString(inquiry), type),
                () -> ENROLLMENT.count("SELECT count(*) FROM inquiry WHERE name = ?", name)));
    }

    static Optional<Write> admission(Patient patient) {
        return patient.cast().nextReady().map(person -> {
            var key = UUID.randomUUID().toString();
            var programme = patient.cast().programme();
            return Write.of(
                            person.personId().toString(),
                            () -> programme.admission(person, key, programme.clinician()),
                            () -> ENROLLMENT.count(
                                    "SELECT count(*) FROM episode WHERE person_id = ?", person.personId()))
                    .arriving(() -> isWelcomeEverywhere(person));
        });
    }

    private static boolean isWelcomeEverywhere(Person person) {
        return Soon.isKnownToAll(person)
                && ASSESSMENT.count("SELECT count(*) FROM assignment WHERE person_id = ?", person.personId()) == 2
                && MESSAGING.count(
                                "SELECT count(*) FROM notification WHERE person_id = ? AND wording = 'WELCOME'",
                                person.personId())
                        == 1
                && MESSAGING.count(
                                "SELECT count(*) FROM thread WHERE first_person_id = ? AND kind = 'CARE'",
                                person.personId())
                        == 1;
    }
}
