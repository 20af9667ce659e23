package care.tandem.platform.walls;

import static care.tandem.platform.walls.AccessTest.note;
import static care.tandem.platform.walls.DoorTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.assessment.AssignmentMade;
import care.tandem.platform.contract.session.SessionBooked;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestProducer;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.TopicTail;
import care.tandem.platform.testing.WithTandemServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ServersDownTest {

    /** No database does it sooner. */
    private static final Duration TO_COME_BACK = Duration.ofSeconds(1);

    @Inject
    TestRoster roster;

    @Inject
    TestProducer producer;

    @Inject
    AgroalDataSource pool;

    RunningServers servers;

    @Test
    void aDatabaseThatWasKilledMakesNoPoisonAndNothingIsLost() {
        var ana = roster.person().publish();
        var session = UUID.randomUUID();
        try (var dead = TopicTail.of(servers.kafka().bootstrapServers(), Topics.deadOf("tandem.session.v1"))) {
            servers.postgres().kill();
            for (var i = 0; i < 10; i++) {
                var event = EventJson.write(new SessionBooked(session, List.of(UUID.randomUUID())));
                producer.send("tandem.session.v1", session, EventTypes.nameOf(SessionBooked.class), event);
            }
            problem(Api.as(ana.token()).get("/api/v1/persons/me/notes").then(), 503, "unavailable");
            servers.postgres().restart();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() ->
                            servers.database().number("SELECT count(*) FROM heard WHERE what LIKE ?", session + "%")
                                    == 10);
            assertThat(dead.ofKey(session.toString())).isEmpty();
        }
    }

    @Test
    void aDatabaseThatCameBackRefusesNobodyForTheConnectionsOfTheOneThatDied() throws SQLException {
        var ana = roster.person().publish();
        var connections = fillThePool();
        assertThat(servers.database().number("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'walls'
                        """)).isEqualTo(connections);
        LockSupport.parkNanos(TO_COME_BACK.toNanos());

        assertThat(IntStream.range(0, connections)
                        .map(request -> Api.as(ana.token())
                                .get("/api/v1/persons/me/notes")
                                .statusCode()))
                .containsOnly(200);
    }

    /** As after a busy minute: the pool holds as many connections as it may, which is what this returns. */
    private int fillThePool() throws SQLException {
        var connections = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        var held = new ArrayList<Connection>();
        for (var connection = 0; connection < connections; connection++) {
            held.add(pool.getConnection());
        }
        for (var connection : held) {
            connection.close();
        }
        return connections;
    }

    @Test
    void withKafkaDownRequestsGoOnAndTheirFactsLeaveLater() {
        var ana = roster.person().publish();
        servers.kafka().kill();
        try {
            Api.as(ana.token())
                    .body(note("a", 1))
                    .post("/api/v1/persons/me/notes")
                    .then()
                    .statusCode(201);
        } finally {
            servers.kafka().restart();
        }
        try (var tail = TopicTail.fromTheBeginning(
                servers.kafka().bootstrapServers(), EventTypes.topicOf(AssignmentMade.class))) {
            assertThat(tail.awaitOfKey(ana.id().toString(), 1)).hasSize(1);
        }
    }
}
