package care.tandem.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.OwnThread;
import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.story.Doorbells;
import care.tandem.story.House;
import care.tandem.story.Http;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Soon;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** How a release comes: its migrations while the one before still runs, then one instance after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollingReleaseTest {
    private static final System.Logger LOG = System.getLogger(RollingReleaseTest.class.getName());
    private static final long MILLISECONDS_APART = 1_500;

    private final Programme programme = Programme.withFreshStaff();
    private Person ana;
    private String thread;
    private Traffic traffic;

    @BeforeAll
    void peopleAreAtWork() {
        ana = programme.inCare("Ana");
        thread = ana.careThread();
        traffic = new Traffic(ana, thread);
    }

    @AfterAll
    void theyGoHome() throws InterruptedException {
        traffic.end();
        House.SERVICES.stream().map(Pair::of).forEach(Pair::bothRun);
    }

    @Test
    @Order(1)
    void theNextReleasesMigrationHarmsNobody() throws SQLException {
        NextRelease.migrate();

        programme.inCare("Ben");
        assertThat(traffic.failures()).isEmpty();
    }

    @Test
    @Order(2)
    void oneOfEachIsReplacedAndNoRequestFails() {
        var before = traffic.answered();
        var restarts = House.SERVICES.stream()
                .map(program -> new Instance(program, 2))
                .map(RollingReleaseTest::restartSoon)
                .toList();
        restarts.forEach(CompletableFuture::join);

        var answered = traffic.answered() - before;
        var failed = traffic.failures();
        LOG.log(System.Logger.Level.INFO, "{0} requests while one of each was replaced, failed: {1}", answered, failed);
        assertThat(answered).isGreaterThan(200);
        assertThat(failed).isEmpty();
        programme.inCare("Cleo");
    }

    /** Each begins a little after the one before; they overlap, as the machine has better to do than wait. */
    private static CompletableFuture<Void> restartSoon(Instance instance) {
        var wait = instance.program().ordinal() * MILLISECONDS_APART;
        var later = CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> Pair.server(instance).restart(), later);
    }

    @Test
    @Order(3)
    void whoLeavesAnswersOnForAWhileAndSendsCallersAndStreamsElsewhere() {
        var leaving = Pair.of(Program.MESSAGING).second();
        var server = Pair.server(leaving);
        try (var bells = Doorbells.at(ana.door().at(leaving))) {
            Soon.comesTrue(() -> assertThat(bells.heard()).isNotEmpty());

            var left = OwnThread.run(server::stop);

            Soon.comesTrue(() -> assertThat(isReady(leaving)).isFalse());
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

    private static boolean isReady(Instance instance) {
        var ready = URI.create(House.stack().url(instance) + "/q/health/ready");
        var request = HttpRequest.newBuilder(ready).build();
        return Http.send(request).statusCode() == 200;
    }
}
