package care.tandem.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.story.Answer;
import care.tandem.story.Doorbells;
import care.tandem.story.House;
import care.tandem.story.Http;
import care.tandem.story.Json;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Race;
import care.tandem.story.Soon;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.PGConnection;

/** What one instance did holds at the other. Each is asked directly, so that it is certain which one answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoOfEachTest {
    private static final int CODES_AN_HOUR = 10;

    private static final Map<String, Object> WALK_IN = Map.of(
            "walkIn",
            Map.of(
                    "givenName",
                    "Dee",
                    "familyName",
                    "Story",
                    "dateOfBirth",
                    "1988-09-30",
                    "contact",
                    Programme.contact()));

    private final Programme programme = Programme.withFreshStaff();
    private Person ana;

    @BeforeAll
    void somebodyIsInCare() {
        programme.calendar().openHours();
        ana = programme.inCare("Ana");
        for (var instance : both(Program.MESSAGING)) {
            Soon.comesTrue(() -> ana.door().at(instance).get("/threads").is(200));
        }
    }

    private static List<Instance> both(Program program) {
        var pair = Pair.of(program);
        return List.of(pair.first(), pair.second());
    }

    @Test
    void aMessageAcceptedByOneRingsAStreamOnTheOther() {
        for (var listener : both(Program.MESSAGING)) {
            var accepting = Pair.of(Program.MESSAGING).other(listener);
            var messages = "/threads/" + ana.careThread() + "/messages";
            try (var bells = Doorbells.at(ana.door().at(listener))) {
                Soon.comesTrue(() -> assertThat(bells.heard()).isNotEmpty());

                programme
                        .clinician()
                        .door()
                        .at(accepting)
                        .post(messages, Map.of("text", "Hello"))
                        .is(201);

                Soon.comesTrue(() -> assertThat(bells.rungFor(messages)).isEqualTo(1));
            }
        }
    }

    @Test
    void aRequestSentTwiceIsDoneOnceWhoeverGetsIt() {
        var session = both(Program.SESSION);
        var booking = programme.calendar().booking(programme.calendar().firstOpening(ana));
        var key = UUID.randomUUID().toString();

        var race = Race.of(List.of(
                () -> ana.door().at(session.get(0)).post("/sessions", booking, key),
                () -> ana.door().at(session.get(1)).post("/sessions", booking, key)));

        assertThat(race.answers()).extracting(Answer::status).contains(201).containsAnyOf(201, 409);
        var made = race.answers().stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.id("sessionId"))
                .findFirst()
                .orElseThrow();
        for (var instance : session) {
            assertThat(ana.door()
                            .at(instance)
                            .post("/sessions", booking, key)
                            .is(201)
                            .id("sessionId"))
                    .isEqualTo(made);
        }
        assertThat(ana.door().get("/sessions").is(200).items()).hasSize(1);
    }

    @Test
    void aListGoesOnAtTheOther() {
        var all = ana.door().get("/notifications").is(200).items();
        assertThat(all).hasSizeGreaterThan(2);

        var turned = new ArrayList<JsonNode>();
        var path = "/notifications?limit=1";
        for (var i = 0; i < all.size(); i++) {
            var page =
                    ana.door().at(both(Program.MESSAGING).get(i % 2)).get(path).is(200);
            turned.addAll(page.items());
            path = "/notifications?limit=1&cursor=" + page.json().path("next").asText();
        }

        assertThat(turned).isEqualTo(all);
    }

    @Test
    void wrongCodesAreCountedTogether() {
        var guesser = Logins.participant("Gus");
        var enrollment = both(Program.ENROLLMENT);
        var guesses = IntStream.range(0, 3 * CODES_AN_HOUR)
                .<Callable<Answer>>mapToObj(i -> () -> guesser.door()
                        .at(enrollment.get(i % 2))
                        .post("/invitation-claims", Map.of("code", "WRONG-" + i)))
                .toList();

        var answers = Race.of(guesses).answers();

        assertThat(answers)
                .filteredOn(answer -> answer.status() != 429)
                .as(
                        "guesses that were looked at: %s",
                        answers.stream().map(Answer::status).toList())
                .hasSize(CODES_AN_HOUR);
    }

    /** By the connection that waits for the lock, and not by the one that the change was committed on. */
    @Test
    void whatOneCommitsCallsTheOtherThatPublishes() throws SQLException {
        var enrollment = Pair.of(Program.ENROLLMENT);
        var idle = enrollment.other(enrollment.holder());
        try (var connection = House.records(Program.ENROLLMENT).connect();
                var statement = connection.createStatement()) {
            statement.execute("LISTEN outbox");

            programme.coordinator().door().at(idle).post("/persons", WALK_IN).is(201);

            var calls = connection.unwrap(PGConnection.class).getNotifications(3_000);
            assertThat(calls).isNotEmpty();
            var caller = statement.executeQuery(
                    "SELECT application_name FROM pg_stat_activity WHERE pid = " + calls[0].getPID());
            assertThat(caller.next()).isTrue();
            assertThat(caller.getString(1)).isEqualTo("relay");
        }
    }

    @Test
    void eachGatewaySaysOfEveryInstanceWhetherItIsReady() {
        for (var gateway : both(Program.GATEWAY)) {
            var answer = Http.get(House.stack().url(gateway) + "/health");

            assertThat(Json.read(answer.body()).path("programs").fieldNames())
                    .toIterable()
                    .containsAll(Stream.of("enrollment", "session", "assessment", "messaging")
                            .flatMap(name -> Stream.of(name, name + "-2"))
                            .toList());
        }
    }
}
