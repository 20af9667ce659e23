package care.tandem.platform.walls;

import static care.tandem.platform.walls.AccessTest.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.assessment.AssignmentMade;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.contract.session.SessionBooked;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestProducer;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.TopicTail;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class EventsTest {

    private static final UUID FORBIDDEN = new UUID(0, 666);
    private static final String SESSIONS = EventTypes.topicOf(SessionBooked.class);
    private static final String BOOKED = EventTypes.nameOf(SessionBooked.class);

    @Inject
    TestRoster roster;

    @Inject
    TestProducer producer;

    RunningServers servers;

    private void send(UUID eventId, UUID sessionId, UUID personId) {
        var event = EventJson.write(new SessionBooked(sessionId, List.of(personId)));
        producer.send(SESSIONS, null, sessionId.toString(), eventId, BOOKED, event);
    }

    private long heardOf(UUID sessionId) {
        return servers.database().number("SELECT count(*) FROM heard WHERE what LIKE ?", sessionId + "%");
    }

    private void awaitHeard(UUID sessionId, long times) {
        await().atMost(Duration.ofSeconds(30)).until(() -> heardOf(sessionId) == times);
    }

    @Test
    void anEventSeenTwiceActsOnceAlsoBetweenOthers() {
        var session = UUID.randomUUID();
        var event = UUID.randomUUID();
        var person = UUID.randomUUID();

        send(event, session, person);
        send(UUID.randomUUID(), session, UUID.randomUUID());
        send(event, session, person);
        var last = UUID.randomUUID();
        send(UUID.randomUUID(), session, last);

        await().until(() ->
                servers.database().number("SELECT count(*) FROM heard WHERE what LIKE ?", session + "%" + last + "%")
                        == 1);
        assertThat(heardOf(session)).isEqualTo(3);
    }

    @Test
    void aRelayThatDiesBetweenPublishAndDeleteSendsAgainUnderTheSameId() {
        var ana = roster.person().publish();
        try (var tail = TopicTail.of(servers.kafka().bootstrapServers(), EventTypes.topicOf(AssignmentMade.class))) {
            servers.database()
                    .run(
                            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$");
            servers.database()
                    .run("CREATE TRIGGER no_delete BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION refuse()");
            Api.as(ana.token())
                    .body(note("a", 1))
                    .post("/api/v1/persons/me/notes")
                    .then()
                    .statusCode(201);
            var sent = tail.awaitOfKey(ana.id().toString(), 2);
            servers.database().run("DROP TRIGGER no_delete ON outbox");

            await().until(() -> servers.database().number("SELECT count(*) FROM outbox") == 0);
            assertThat(sent)
                    .extracting(TopicTail.Record::id)
                    .containsOnly(sent.get(0).id());
        } finally {
            servers.database().run("DROP FUNCTION IF EXISTS refuse CASCADE");
        }
    }

    @Test
    void factsOfOneKeyLeaveInTheOrderInWhichTheyHappened() throws Exception {
        var ana = roster.person().publish();
        var token = ana.token().sign();
        try (var tail = TopicTail.of(servers.kafka().bootstrapServers(), EventTypes.topicOf(AssignmentMade.class))) {
            Together.run(
                    8,
                    racer -> IntStream.range(0, 10)
                            .map(i -> Api.withToken(token)
                                    .body(note("a", racer * 10 + i))
                                    .post("/api/v1/persons/me/notes")
                                    .statusCode())
                            .boxed()
                            .toList());

            var sent = tail.awaitOfKey(ana.id().toString(), 80).stream()
                    .map(r -> new String(r.data(), StandardCharsets.UTF_8)
                            .replaceAll(".*assignmentId\":\"([^\"]+).*", "$1"))
                    .toList();
            assertThat(sent)
                    .doesNotHaveDuplicates()
                    .isEqualTo(servers.database()
                            .column("SELECT note_id FROM note WHERE person_id = ? ORDER BY written", ana.id()));
        }
    }

    @Test
    void poisonIsPutAsideWithItsCauseAndLaterRecordsOfItsKeyFollow() {
        try (var dead = TopicTail.of(servers.kafka().bootstrapServers(), Topics.deadOf(SESSIONS))) {
            var poisoned = UUID.randomUUID();
            var healthy = UUID.randomUUID();

            producer.send(
                    SESSIONS,
                    null,
                    poisoned.toString(),
                    UUID.randomUUID(),
                    BOOKED,
                    "{not json".getBytes(StandardCharsets.UTF_8));
            send(UUID.randomUUID(), poisoned, UUID.randomUUID());
            send(UUID.randomUUID(), healthy, UUID.randomUUID());

            awaitHeard(healthy, 1);
            var aside = dead.awaitOfKey(poisoned.toString(), 2);
            assertThat(aside.get(0).header("dead_cause")).isEqualTo("undecodable as SessionBooked");
            assertThat(aside.get(1).header("dead_cause")).isEqualTo("follows a dead record of its key");
            assertThat(heardOf(poisoned)).isZero();
        }
    }

    @Test
    void whatARuleRefusesIsPoisonAndBlocksNobody() {
        try (var dead = TopicTail.of(servers.kafka().bootstrapServers(), Topics.deadOf(SESSIONS))) {
            var refused = UUID.randomUUID();
            var healthy = UUID.randomUUID();

            send(UUID.randomUUID(), refused, FORBIDDEN);
            IntStream.range(0, 20).forEach(i -> send(UUID.randomUUID(), healthy, UUID.randomUUID()));

            awaitHeard(healthy, 20);
            assertThat(dead.awaitOfKey(refused.toString(), 1).get(0).header("dead_cause"))
                    .doesNotContain("forbidden");
        }
    }

    @Test
    void typesThatAreNotKnownArePassedOver() {
        var session = UUID.randomUUID();

        producer.send(
                SESSIONS,
                null,
                session.toString(),
                UUID.randomUUID(),
                "care.tandem.session.Later.v9",
                "{}".getBytes(StandardCharsets.UTF_8));
        send(UUID.randomUUID(), session, UUID.randomUUID());

        awaitHeard(session, 1);
    }

    @Test
    void aPoisonedPersonIsUnknownToOthersUntilTheNextRevision() {
        var clinician = Tokens.clinician("c-" + UUID.randomUUID());
        var ana = roster.person().treatedBy(clinician).publish();
        var stranger = roster.person().publish();
        var path = "/api/v1/persons/" + ana.id() + "/notes";

        poison(ana);

        await().until(() -> Api.as(clinician).get(path).statusCode() == 503);
        Api.as(stranger.token()).get(path).then().statusCode(404);
        ana.publish();
        Api.as(clinician).get(path).then().statusCode(200);
    }

    @Test
    void whatOneDoesForOneselfGoesOnWhileOneIsUnknown() {
        var clinician = Tokens.clinician("c-" + UUID.randomUUID());
        var ana = roster.person().treatedBy(clinician).publish();
        var path = "/api/v1/persons/me/notes";

        poison(ana);

        await().until(() ->
                Api.as(clinician).get("/api/v1/persons/" + ana.id() + "/notes").statusCode() == 503);
        Api.as(ana.token()).get(path).then().statusCode(200);
        Api.as(ana.token())
                .body("{\"text\":\"still here\",\"number\":1}")
                .post(path)
                .then()
                .statusCode(201);
    }

    @Test
    void whatTheProgramDoesByItselfIsInTheAudit() {
        var ana = roster.person().publish();

        assertThat(servers.database()
                        .text(
                                "SELECT actor || ' ' || actor_kind || ' ' || operation || ' ' || deed || ' ' || relation"
                                        + " FROM audit WHERE persons = ARRAY[cast(? AS uuid)]",
                                ana.id()))
                .endsWith(" program followPerson WRITE PROGRAM");
    }

    private void poison(PersonBuilder person) {
        producer.send(
                Topics.ROSTER,
                person.id(),
                EventTypes.nameOf(PersonRecord.class),
                "{\"episode\":7}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOlderRevisionNeverReplacesANewerOne() {
        var ana = roster.person().named("Ana").publish();
        var old = servers.database().text("SELECT record FROM roster_person WHERE person_id = ?", ana.id());
        ana.named("Anna").publish();

        producer.send(
                Topics.ROSTER, ana.id(), EventTypes.nameOf(PersonRecord.class), old.getBytes(StandardCharsets.UTF_8));
        roster.person().publish();
        var marker = UUID.randomUUID();
        send(UUID.randomUUID(), marker, UUID.randomUUID());
        awaitHeard(marker, 1);

        await().during(Duration.ofMillis(500))
                .until(() -> servers.database()
                        .text("SELECT record ->> 'firstName' FROM roster_person WHERE person_id = ?", ana.id())
                        .equals("Anna"));
    }
}
