package care.tandem.platform.walls;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestProducer;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;

/** A write locks a couple and then what is its persons'; so does the consumer, whatever the order in which it hears of them. */
@QuarkusTest
@WithTandemServers
class RosterLocksTest {

    private static final String PERSON = "roster_person WHERE person_id = '%s'";
    private static final String COUPLE = "roster_couple WHERE couple_id = '%s'";

    @Inject
    TestRoster roster;

    @Inject
    TestProducer producer;

    RunningServers servers;

    /** Repeated: whether the two records come in one batch is the broker's choice. */
    @RepeatedTest(3)
    void whileItWaitsForOneOfItsRowsABatchHoldsNoneThatAWriteOfThatRowNeedsNext() throws SQLException {
        var first = roster.person().publish();
        var second = roster.person().publish();
        var ana = roster.person().publish();
        var couple = roster.couple(ana, roster.person()).publish();
        try (var other = begin();
                var write = begin()) {
            lock(other, PERSON, first.id());
            sendNext(0, PersonRecord.class, PERSON, first.id());
            awaitWaitingFor(other);
            // the fetch that is under way brings this one, the next one brings the two that follow, together
            sendNext(0, PersonRecord.class, PERSON, second.id());
            lock(write, COUPLE, couple.id());
            sendNext(0, PersonRecord.class, PERSON, ana.id());
            sendNext(1, CoupleRecord.class, COUPLE, couple.id());
            other.rollback();
            awaitWaitingFor(write);

            assertThatCode(() -> lock(write, PERSON, ana.id())).doesNotThrowAnyException();
        }

        await().until(() -> revision(PERSON, ana.id()) == 3 && revision(COUPLE, couple.id()) == 2);
    }

    private Connection begin() throws SQLException {
        var connection = servers.database().connect();
        connection.setAutoCommit(false);
        connection.createStatement().execute("SET lock_timeout = '300ms'");
        return connection;
    }

    private static void lock(Connection connection, String row, UUID id) throws SQLException {
        connection.createStatement().execute("SELECT 1 FROM " + row.formatted(id) + " FOR SHARE");
    }

    private void awaitWaitingFor(Connection holder) throws SQLException {
        var pid = holder.createStatement().executeQuery("SELECT pg_backend_pid()");
        pid.next();
        var blocked = "SELECT count(*) FROM pg_stat_activity WHERE " + pid.getInt(1) + " = ANY (pg_blocking_pids(pid))";
        await().until(() -> servers.database().number(blocked) == 1);
    }

    private void sendNext(int partition, Class<?> type, String row, UUID id) {
        var next = servers.database()
                .text("SELECT jsonb_set(record, '{revision}', to_jsonb(revision + 1)) FROM " + row.formatted(id));
        producer.send(
                Topics.ROSTER,
                partition,
                id.toString(),
                UUID.randomUUID(),
                EventTypes.nameOf(type),
                next.getBytes(StandardCharsets.UTF_8));
    }

    private long revision(String row, UUID id) {
        return servers.database().number("SELECT revision FROM " + row.formatted(id));
    }
}
