package care.tandem.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.OwnThread;
import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.story.Doorbells;
import care.tandem.story.House;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Soon;
import care.tandem.suite.Extent;
import care.tandem.suite.Wholeness;
import care.tandem.writes.Cast;
import care.tandem.writes.Kind;
import care.tandem.writes.Reckoning;
import care.tandem.writes.Round;
import care.tandem.writes.Wish;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How a release comes: its migrations while the one before still runs, then one instance after the other. In a build one
 * service and the gateway, in full all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollingReleaseTest {
    private static final System.Logger LOG = System.getLogger(RollingReleaseTest.class.getName());
    private static final Duration PACE = Duration.ofMillis(3_000);
    private static final List<Program> RELEASED =
            Extent.of(List.of(Program.MESSAGING, Program.GATEWAY), List.of(Program.values()));

    private final Cast cast = new Cast();
    private final Programme programme = cast.programme();
    private final Wholeness house = new Wholeness();
    private Person ana;
    private Traffic traffic;

    @BeforeAll
    void peopleAreAtWork() {
        ana = programme.inCare("Ana");
        traffic = new Traffic(ana);
    }

    @AfterAll
    void theyGoHome() throws InterruptedException {
        traffic.end();
        Stream.of(Program.values()).map(Pair::of).forEach(Pair::bothRun);
    }

    @Test
    @Order(1)
    void theNextReleasesMigrationHarmsNobody() throws SQLException {
        NextRelease.migrate();

        programme.inCare("Ben");
        assertThat(traffic.failures()).isEmpty();
    }

    /** In every build the second of each, in full also the first of each service. */
    static IntStream turns() {
        return Extent.isFull() ? IntStream.of(2, 1) : IntStream.of(2);
    }

    @ParameterizedTest
    @MethodSource("turns")
    @Order(2)
    void oneOfEachIsReplacedNoRequestFailsAndNothingAcceptedIsLost(int number) {
        cast.awaitReady();
        cast.signInAgain();
        var before = traffic.answered();

        var ledger = new Round(cast, new Random(), PACE).run(restarts(number));

        var reckoning = Reckoning.of(ledger, cast);
        var answered = traffic.answered() - before;
        var failed = traffic.failures();
        LOG.log(
                System.Logger.Level.INFO,
                "while number {0} of each was replaced: {1} requests, failed: {2}; {3} writes accepted, lost: {4}",
                number,
                answered,
                failed,
                reckoning.accepted(),
                reckoning.lost());
        assertThat(answered).isGreaterThan(Extent.of(50, 1_000));
        assertThat(failed).isEmpty();
        assertThat(ledger.count(Wish.Outcome.PUT_OFF)).as("put off").isZero();
        assertThat(ledger.count(Wish.Outcome.NO_ANSWER)).as("not answered").isZero();
        reckoning.nothingIsWrong();
    }

    /** Each begins a little after the one before. Whoever writes knows one gateway: that one stays. */
    private static List<Restart> restarts(int number) {
        var programs = RELEASED.stream()
                .filter(program -> number > 1 || program != Program.GATEWAY)
                .toList();
        var writesBetween = Kind.writesOfARound() / programs.size();
        return IntStream.range(0, programs.size())
                .mapToObj(i -> new Restart(new Instance(programs.get(i), number), i * writesBetween))
                .toList();
    }

    @Test
    @Order(3)
    void whoLeavesAnswersOnForAWhileAndSendsCallersAndStreamsElsewhere() {
        var leaving = Pair.of(Program.MESSAGING).second();
        var server = Pair.server(leaving);
        try (var bells = Doorbells.at(ana.door().at(leaving))) {
            Soon.comesTrue(() -> assertThat(bells.heard()).isNotEmpty());

            var left = OwnThread.run(server::stop);

            Soon.comesTrue(() -> assertThat(House.readiness(leaving)).isEqualTo(503));
            assertThat(ana.door().at(leaving).get("/notifications").is(200).header("Connection"))
                    .isEqualTo("close");
            assertThat(bells.heard()).noneMatch(line -> line.endsWith("draining"));
            left.join();
            assertThat(bells.heard()).endsWith(":draining", "retry:2000", "");
        }
        try (var elsewhere = Doorbells.of(ana.login())) {
            Soon.comesTrue(() -> assertThat(elsewhere.heard()).isNotEmpty());
        }
        server.start();
        assertThat(traffic.failures()).isEmpty();
    }

    @Test
    @Order(4)
    void whenEverybodyHasGoneHomeAllIsWhole() throws InterruptedException {
        traffic.end();

        house.isThere();
    }
}
