package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.local.stack.ServiceCommand;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** With the session service's records the calendars of all other stories are gone: this one comes after them. */
@Order(Integer.MAX_VALUE - 1)
class EmptiedDatabaseTest {
    private static final Duration TO_RECOVER = Duration.ofSeconds(30);

    private final Programme programme = Programme.withFreshStaff();

    @Test
    void aServiceThatLostItsDatabaseKnowsEveryoneAgain() {
        var person = programme.inCare("Ben");
        var session = House.stack().program(Program.SESSION);

        session.stop();
        House.records(Program.SESSION).empty();
        session.start();

        Soon.within(TO_RECOVER, () -> person.door().get("/sessions").is(200));
        assertThat(House.records(Program.SESSION).knowsInCare(person.personId()))
                .isTrue();
        var calendar = programme.calendar();
        calendar.openHours();
        calendar.book(person, calendar.firstOpening(person)).is(201);

        // As ops are told to do: until then it publishes nothing, because Kafka has seals that its audit lacks.
        session.stop();
        var command = new ServiceCommand(House.stack().settings(), House.stack().postgres());
        assertThat(command.run(Program.SESSION, "restored"))
                .satisfies(outcome -> assertThat(outcome.status())
                        .as(outcome.said().toString())
                        .isZero());
        session.start();
        Soon.within(TO_RECOVER, () -> assertThat(person.notifications()).contains("Your calendar has changed."));
    }
}
