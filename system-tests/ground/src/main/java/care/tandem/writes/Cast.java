package care.tandem.writes;

import care.tandem.story.JointWork;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Slots;
import care.tandem.suite.Extent;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Couples at joint work, and their staff: who writes in some rounds. */
public final class Cast {

    /** After so many rounds their calendars and lists are full, and others come. */
    public static final int ROUNDS = 12;

    private static final int COUPLES = Extent.of(1, 3);

    private final Programme programme = Programme.withFreshStaff();
    private final Login clinic = Logins.clinic();
    private final Slots slots = new Slots();
    private final Queue<Person> ready = new ConcurrentLinkedQueue<>();
    private final List<Patient> patients;

    public Cast() {
        programme.calendar().openHours();
        var persons = IntStream.range(0, 2 * COUPLES)
                .parallel()
                .mapToObj(i -> programme.inCare("Ana"))
                .toList();
        patients = IntStream.range(0, COUPLES)
                .mapToObj(couple -> couple(persons.get(2 * couple), persons.get(2 * couple + 1)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Patient> couple(Person one, Person other) {
        var coupleId = programme.link(one, other);
        programme.consentToJointWork(one);
        programme.consentToJointWork(other);
        var thread = JointWork.opened(programme, coupleId, List.of(one, other)).thread();
        return List.of(new Patient(this, one, other, thread), new Patient(this, other, one, thread));
    }

    /** Whom the next round admits. */
    public void awaitReady() {
        IntStream.range(ready.size(), Kind.ADMISSION.ofARound())
                .parallel()
                .mapToObj(i -> programme.readyForAdmission(programme.walkIn("Cleo")))
                .forEach(ready::add);
    }

    /** Every token at its full length: a round ends before they do, and may go by without the provider. */
    public void signInAgain() {
        Stream.concat(
                        Stream.of(programme.clinician(), programme.coordinator(), clinic),
                        patients.stream().map(patient -> patient.person().login()))
                .forEach(Login::signInAgain);
    }

    public Programme programme() {
        return programme;
    }

    Login clinic() {
        return clinic;
    }

    public List<Patient> patients() {
        return patients;
    }

    Optional<Person> nextReady() {
        return Optional.ofNullable(ready.poll());
    }

    Slots slots() {
        return slots;
    }
}
