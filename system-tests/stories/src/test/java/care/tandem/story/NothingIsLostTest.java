package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.local.stack.ServiceCommand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Programs and the broker die at the worst moment; every fact that was answered for arrives all the same. One database is
 * emptied, with the calendars of all other stories: this one comes after them.
 */
@Order(Integer.MAX_VALUE - 1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingIsLostTest {
    private static final Duration TO_RECOVER = Duration.ofSeconds(30);

    private final Programme programme = Programme.withFreshStaff();

    @Test
    void anAdmissionOutlivesTheProgramThatMadeIt() {
        var person = programme.readyForAdmission(programme.walkIn("Ana"));
        var enrollment = House.stack().program(Program.ENROLLMENT);

        // The broker takes nothing while the fact is written: it can only be in the database.
        House.stack().kafka().pause();
        try {
            programme.admit(person);
            enrollment.kill();
        } finally {
            House.stack().kafka().resume();
        }
        assertThat(House.records(Program.SESSION).knowsInCare(person.personId()))
                .isFalse();
        enrollment.restart();

        Soon.within(
                TO_RECOVER,
                () -> assertThat(House.records(Program.SESSION).knowsInCare(person.personId()))
                        .isTrue());
        Soon.within(
                TO_RECOVER,
                () -> assertThat(person.door()
                                .get("/persons/me/assignments")
                                .is(200)
                                .items())
                        .hasSize(2));
    }

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

    @Test
    void aFactWrittenWhileTheBrokerIsDeadArrivesWhenItLivesAgain() {
        var person = programme.readyForAdmission(programme.walkIn("Cleo"));
        var colleague = Logins.user("clinician", "Cora");

        House.stack().kafka().kill();
        programme.admit(person);
        programme
                .coordinator()
                .door()
                .edit(
                        "PUT",
                        person.path("/treating-clinicians"),
                        Map.of("clinicians", List.of(Map.of("clinicianId", colleague.id()))))
                .is(200);
        House.stack().kafka().restart();

        Soon.within(
                TO_RECOVER,
                () -> colleague.door().get(person.path("/assignments")).is(200));
        programme.clinician().door().get(person.path("/assignments")).isRefused(404, "not-found");
    }
}
