package care.tandem.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.SealedAudit;
import care.tandem.story.Soon;
import care.tandem.suite.Extent;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** While a record is read all the time, whoever seals and publishes is killed again and again, wherever it is just then. */
class SealedThroughKillsTest {
    private static final int KILLS = Extent.of(2, 4);
    private static final int READERS = 4;
    private static final int MILLISECONDS_BETWEEN = Extent.of(50, 0);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pair SESSION = Pair.of(Program.SESSION);

    private final SealedAudit audit = new SealedAudit(Logins.user("auditor", "Arthur"), Program.SESSION);
    private final Person ana = Programme.withFreshStaff().inCare("Ana");
    private final AtomicLong answered = new AtomicLong();
    private volatile boolean ended;

    @AfterAll
    static void bothAreThere() {
        SESSION.bothRun();
    }

    @Test
    void theChainIsWholeAndEveryAnswerGivenStandsInIt() throws InterruptedException {
        SESSION.bothRun();
        var pool = Executors.newFixedThreadPool(READERS);
        for (var i = 0; i < READERS; i++) {
            pool.execute(this::read);
        }
        for (var kill = 0; kill < KILLS; kill++) {
            var holder = SESSION.holder();
            Thread.sleep(ThreadLocalRandom.current().nextInt(200, 1_200));
            Pair.server(holder).kill();
            SESSION.bothRun();
        }
        end(pool);

        assertThat(House.records(Program.SESSION).audited(ana.login().id(), "READ", ana.personId()))
                .isGreaterThanOrEqualTo(answered.get());
        assertThat(answered.get()).isGreaterThan(50);
        Soon.within(SOON, () -> assertThat(audit.verified(1).records()).isGreaterThanOrEqualTo(answered.get()));
    }

    private void read() {
        while (!ended) {
            try {
                if (ana.door().get("/sessions").status() == 200) {
                    answered.incrementAndGet();
                }
                Thread.sleep(MILLISECONDS_BETWEEN);
            } catch (UncheckedIOException withTheKilledOne) {
                System.getLogger("readers").log(System.Logger.Level.INFO, "an answer was lost with its program");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void end(ExecutorService pool) throws InterruptedException {
        ended = true;
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
}
