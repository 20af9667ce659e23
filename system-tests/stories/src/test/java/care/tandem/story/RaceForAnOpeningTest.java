package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/** One clinician, one time, many who want it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceForAnOpeningTest {
    private final Programme programme = Programme.withFreshStaff();
    private final Calendar calendar = programme.calendar();
    private final List<Person> persons = new ArrayList<>();

    @BeforeAll
    void fourPersonsOfOneClinician() {
        calendar.openHours();
        for (var name : List.of("Ana", "Ben", "Cleo", "Dan")) {
            persons.add(programme.inCare(name));
        }
    }

    @RepeatedTest(3)
    void ofTwentyWhoBookOneOpeningOneGetsIt() {
        var startsAt = calendar.firstOpening(persons.get(0));
        var racers = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 5; i++) {
            persons.subList(0, 3).forEach(person -> racers.add(() -> calendar.book(person, startsAt)));
            racers.add(() -> programme.coordinator().door().post("/sessions", forDan(startsAt)));
        }

        Race.of(racers).isWonByOne("slot-not-available");

        assertThat(calendar.openings(persons.get(0).login(), "INDIVIDUAL"))
                .noneMatch(one -> one.path("startsAt").asText().equals(startsAt));
    }

    private HashMap<String, Object> forDan(String startsAt) {
        var booking = new HashMap<>(calendar.booking(startsAt));
        booking.put("personId", persons.get(3).personId());
        return booking;
    }
}
