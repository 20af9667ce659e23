package care.tandem.writes;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.story.Person;
import java.util.concurrent.atomic.AtomicLong;

/** What happened to one person in all, where one write alone cannot be told from another of its kind. */
final class Tallies {
    private static final String TOLD =
            "SELECT count(*) FROM notification WHERE person_id = ? AND wording = 'CALENDAR_CHANGED'";

    private final Person person;
    private final long toldBefore;
    private final AtomicLong calendarChanges = new AtomicLong();
    private final AtomicLong alarms = new AtomicLong();

    Tallies(Person person) {
        this.person = person;
        toldBefore = told();
    }

    void calendarChanged() {
        calendarChanges.incrementAndGet();
    }

    void pressed() {
        alarms.incrementAndGet();
    }

    long alarms() {
        return alarms.get();
    }

    private long told() {
        return House.records(Program.MESSAGING).count(TOLD, person.personId());
    }

    /** How many notifications of a changed calendar are too few, or below 0: too many. */
    long notToldOf() {
        return calendarChanges.get() - (told() - toldBefore);
    }
}
