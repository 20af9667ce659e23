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
    private final List<Person> persons = new ArrayList<>();

    @BeforeAll
    void fourPersonsOfOneClinician() {
        programme.openHours();
        for (var name : List.of("Ana", "Ben", "Cleo", "Dan")) {
            persons.add(programme.inCare(name));
        }
    }

    @RepeatedTest(3)
    void ofTwentyWhoBookOneOpeningOneGetsIt() {
        var opening = programme.openings(persons.get(0).login(), "INDIVIDUAL").get(0);
        var startsAt = opening.path("startsAt").asText();
        var racers = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 5; i++) {
            persons.subList(0, 3)
                    .forEach(person -> racers.add(() -> person.door().post("/sessions", programme.booking(startsAt))));
            racers.add(() -> programme.coordinator().door().post("/sessions", forDan(startsAt)));
        }

        var begun = System.nanoTime();
        var answers = Race.of(racers);
        var milliseconds = (System.nanoTime() - begun) / 1_000_000;

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.isRefused(409, "slot-not-available"));
        assertThat(milliseconds).as("milliseconds of the race").isLessThan(1_000);
        assertThat(programme.openings(persons.get(0).login(), "INDIVIDUAL"))
                .noneMatch(one -> one.path("startsAt").asText().equals(startsAt));
    }

    private HashMap<String, Object> forDan(String startsAt) {
        var booking = new HashMap<>(programme.booking(startsAt));
        booking.put("personId", persons.get(3).personId());
        return booking;
    }
}
