package care.tandem.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.story.Programme;
import care.tandem.story.Soon;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** While the roster changes all the time, the instance whose relay publishes it goes, one way or the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeoverTest {
    private static final System.Logger LOG = System.getLogger(TakeoverTest.class.getName());
    private static final Pair ENROLLMENT = Pair.of(Program.ENROLLMENT);
    private static final Pair SESSION = Pair.of(Program.SESSION);

    /** A frozen holder's session is ended after 15 s; the roster is closed after 30. */
    private static final Duration SOON = Duration.ofSeconds(12);

    private static final Duration BEFORE_STALE = Duration.ofSeconds(25);

    private final Changes changes = new Changes(Programme.withFreshStaff());
    private final RosterTopic topic = new RosterTopic();

    @BeforeEach
    void bothAreThereAndTheRosterChanges() {
        bothAreThere();
        changes.begin();
    }

    @AfterAll
    void nothingGoesOn() throws InterruptedException {
        bothAreThere();
        topic.end();
    }

    private static void bothAreThere() {
        ENROLLMENT.bothRun();
        SESSION.bothRun();
    }

    @Test
    void aKilledHolder() throws InterruptedException {
        goesBy("kill -9", SOON, holder -> Pair.server(holder).kill());
    }

    @Test
    void aHolderCutOffFromItsDatabase() throws InterruptedException {
        goesBy(
                "its database connections ended",
                SOON,
                holder -> assertThat(House.records(Program.ENROLLMENT)
                                .count(
                                        "SELECT count(pg_terminate_backend(a.pid)) FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                                                + " WHERE l.locktype = 'advisory' AND l.granted AND a.datname = 'enrollment'"
                                                + " AND a.application_name = 'relay'"))
                        .isOne());
    }

    @Test
    void aFrozenHolderThatWakesUpAgain() throws InterruptedException {
        var frozen = ENROLLMENT.holder();

        goesBy("SIGSTOP, SIGCONT once replaced", BEFORE_STALE, holder -> {
            Pair.server(holder).pause();
            Soon.within(
                    BEFORE_STALE,
                    () -> assertThat(Pair.holds(ENROLLMENT.other(holder))).isTrue());
            Pair.server(holder).resume();
        });

        assertThat(Pair.holds(frozen)).isFalse();
    }

    @Test
    void aKilledReadersPartitionsAreReadByTheOtherNoneTwiceNoneLeftOut() throws InterruptedException {
        Pair.server(SESSION.first()).kill();
        Thread.sleep(2_000);
        Pair.server(SESSION.first()).start();

        everythingIsApplied();
    }

    private void goesBy(String way, Duration limit, Consumer<Instance> go) throws InterruptedException {
        var holder = ENROLLMENT.holder();
        var begun = System.nanoTime();
        var made = changes.made();

        go.accept(holder);
        awaitBeats(limit);

        LOG.log(
                System.Logger.Level.INFO,
                "holder went by {0} | {1} ms without a beat | {2} changes meanwhile | {3} records out of order | {4} sent again",
                way,
                topic.longestSilenceSince(begun).toMillis(),
                changes.made() - made,
                topic.outOfOrder(),
                topic.sentAgain());
        assertThat(topic.longestSilenceSince(begun)).isLessThan(limit);
        everythingIsApplied();
    }

    /** All partitions, twice. */
    private void awaitBeats(Duration limit) {
        var now = System.nanoTime();
        Soon.within(limit, () -> assertThat(topic.beatsSince(now)).isGreaterThanOrEqualTo(8));
    }

    /** Every revision came in order and was applied once; the last of the topic is what stands in enrollment. */
    private void everythingIsApplied() throws InterruptedException {
        changes.end();
        Soon.within(Duration.ofSeconds(25), () -> {
            for (var person : changes.persons()) {
                var id = person.personId();
                var stands = House.records(Program.ENROLLMENT)
                        .count("SELECT revision FROM roster_person WHERE person_id = ?", id);
                var sent = topic.revisionsOf(id.toString()).count();
                var applied = House.records(Program.SESSION)
                        .count("SELECT count(*) FROM audit WHERE operation = 'followPerson' AND ? = ANY (persons)", id);
                assertThat(topic.lastRevisionOf(id.toString())).isEqualTo(stands);
                assertThat(sent).isEqualTo(stands);
                assertThat(applied).isEqualTo(sent);
            }
        });
        assertThat(topic.outOfOrder()).isZero();
    }
}
