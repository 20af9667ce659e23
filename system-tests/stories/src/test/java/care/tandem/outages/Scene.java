package care.tandem.outages;

import care.tandem.story.Answer;
import care.tandem.story.Calendar;
import care.tandem.story.CoupleThread;
import care.tandem.story.JointWork;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Shifts;
import care.tandem.story.Slots;
import care.tandem.story.Soon;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A couple at joint work and those around them: who calls while something is away. */
final class Scene {
    final Programme programme = Programme.withFreshStaff();
    final Calendar calendar = programme.calendar();
    final Person ana;
    final Person ben;
    final CoupleThread thread;
    final Login clinic = Logins.clinic();
    final Login onCall = Logins.user("clinician", "Oscar");

    /** Treats neither, and has broken the glass over Ben. */
    final Login otto = Logins.user("clinician", "Otto");

    private final Slots slots = new Slots();

    Scene() {
        calendar.openHours();
        programme.lead().door().edit("PUT", "/on-call", Shifts.of(onCall)).is(200);
        ana = programme.walkIn("Ana");
        ben = programme.walkIn("Ben");
        var couple = programme.link(ana, ben);
        for (var person : List.of(ana, ben)) {
            programme.inCare(person);
            programme.consentToJointWork(person);
        }
        programme.discloseProgress(ana, clinic);
        thread = JointWork.opened(programme, couple, List.of(ana, ben)).thread();
        breakGlass().is(201);
        Soon.comesTrue(() -> clinic.door().get(ana.path("/progress")).is(200));
    }

    Answer breakGlass() {
        return otto.door()
                .post(
                        ben.path("/break-glass/assessment"),
                        Map.of("reason", "Covering tonight; he called in distress."));
    }

    Answer book() {
        return calendar.book(ana, slots.next());
    }

    /** Every token at its full length: it outlasts the outage, also that of the provider. */
    void signInAgain() {
        Stream.of(
                        ana.login(),
                        ben.login(),
                        clinic,
                        onCall,
                        otto,
                        programme.clinician(),
                        programme.coordinator(),
                        programme.lead())
                .forEach(Login::signInAgain);
    }
}
