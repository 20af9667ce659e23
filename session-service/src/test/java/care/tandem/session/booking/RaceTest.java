package care.tandem.session.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tandem.local.OwnThread;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class RaceTest extends Stories {

    private static final int RACERS = 20;

    @Test
    void ofTwentyWhoRaceForAnOpeningOneGetsItAndNobodyWaitsForADeadlock() throws InterruptedException {
        var clinician = clinician();
        var persons =
                IntStream.range(0, RACERS).mapToObj(i -> person(clinician)).toList();
        bookedOwn(persons.get(0), clinician, hour(0));

        var deadlocks = deadlocks();
        var answers = Together.run(
                RACERS,
                i -> book(persons.get(i).token(), booking(INDIVIDUAL, clinician, hour(1)))
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(RACERS - 1);
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    @Test
    void onePersonWhoRacesThemselfAmongManyCliniciansGetsOnePlace() throws InterruptedException {
        var clinicians =
                IntStream.range(0, 5).mapToObj(i -> clinician()).toArray(care.tandem.platform.testing.Tokens[]::new);
        var ana = person(clinicians);

        var deadlocks = deadlocks();
        var answers = Together.run(
                10,
                i -> book(ana.token(), booking(INDIVIDUAL, clinicians[i % 5], hour(1)))
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    @Test
    void couplesAndPersonsRaceForTheSameTimesWithoutAnyDeadlock() throws InterruptedException {
        var one = clinician();
        var two = clinician();
        var ana = person(one, two);
        var ben = person(one, two);
        var couple = openCouple(ana, ben);

        var deadlocks = deadlocks();
        var answers = Together.run(12, i -> {
                    var clinician = i % 2 == 0 ? one : two;
                    return switch (i % 3) {
                        case 0 -> book(coordinator, with(booking(COUPLE, clinician, hour(1)), "coupleId", couple.id()));
                        case 1 -> book(ana.token(), booking(INDIVIDUAL, clinician, hour(1)));
                        default -> book(ben.token(), booking(INDIVIDUAL, clinician, hour(1)));
                    };
                })
                .stream()
                .map(Response::statusCode)
                .toList();

        assertThat(answers).allMatch(status -> status == 201 || status == 409);
        assertThat(deadlocks()).isEqualTo(deadlocks);
        assertThat(database().number("SELECT count(*) FROM seat WHERE person_id = ? AND live", ana.id()))
                .isLessThanOrEqualTo(1);
        assertThat(database().number("SELECT count(*) FROM seat WHERE person_id = ? AND live", ben.id()))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void theDatabaseItselfTakesNoTimeTwice() {
        var clinician = clinician();
        var session = bookedOwn(person(clinician), clinician, hour(1));

        assertThatThrownBy(() -> database()
                        .run(
                                "INSERT INTO booking (booking_id, clinician_id, starts_at, ends_at, live, version)"
                                        + " SELECT gen_random_uuid(), clinician_id, starts_at + interval '30 minutes',"
                                        + " ends_at + interval '30 minutes', true, 0 FROM booking"
                                        + " JOIN session USING (booking_id) WHERE session_id = ?",
                                session))
                .hasMessageContaining("clinician_is_in_one_booking_at_a_time");
        assertThatThrownBy(() -> database()
                        .run(
                                "INSERT INTO seat (seat_id, session_id, person_id, room_id, starts_at, ends_at, live)"
                                        + " SELECT gen_random_uuid(), ?, person_id, gen_random_uuid(), starts_at, ends_at, true"
                                        + " FROM seat WHERE session_id = ?",
                                bookedOwn(person(clinician), clinician, hour(2)),
                                session))
                .hasMessageContaining("person_is_in_one_session_at_a_time");
    }

    @Test
    void aBookingDoesNotSlipInBehindTheLossOfTheClinician() throws Exception {
        var clinician = clinician();
        var ana = person(clinician);

        var answer = whileChanging(
                "UPDATE roster_person SET record = jsonb_set(record, '{treating}', '[]') WHERE person_id = ?",
                ana.id(),
                () -> book(ana.token(), booking(INDIVIDUAL, clinician, hour(1))));

        assertNotAvailable(answer);
    }

    @Test
    void aCouplesBookingDoesNotSlipInBehindTheEndOfItsFace() throws Exception {
        var clinician = clinician();
        var couple = openCouple(person(clinician), person(clinician));

        var answer = whileChanging(
                "UPDATE roster_couple SET record = jsonb_set(record, '{jointShown}', 'null') WHERE couple_id = ?",
                couple.id(),
                () -> book(coordinator, with(booking(COUPLE, clinician, hour(1)), "coupleId", couple.id())));

        assertRefused(answer, 409, "joint-work-not-possible");
    }

    /** What the request answers that comes while the roster's row is changed and not yet committed. */
    private Response whileChanging(String update, UUID subject, Supplier<Response> request) throws Exception {
        try (var connection = database().connect()) {
            connection.setAutoCommit(false);
            change(connection, update, subject);
            var answer = OwnThread.call(request);
            assertThatThrownBy(() -> answer.get(500, TimeUnit.MILLISECONDS))
                    .as("it waits for the change")
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            connection.commit();
            return answer.get(30, TimeUnit.SECONDS);
        }
    }

    private static void change(Connection connection, String update, UUID subject) throws SQLException {
        try (var statement = connection.prepareStatement(update)) {
            statement.setObject(1, subject);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** As the database logs them. Each would cost its racers a second or more, which it waits before it ends one. */
    private long deadlocks() {
        try (var lines = Files.lines(servers.postgres().home().log())) {
            return lines.filter(line -> line.contains("deadlock detected")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
