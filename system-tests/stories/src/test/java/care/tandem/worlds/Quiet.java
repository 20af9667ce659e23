package care.tandem.worlds;

import static org.awaitility.Awaitility.await;

import care.tandem.story.House;
import care.tandem.story.Metrics;
import java.time.Duration;

/** When every fact that is on its way has arrived. */
final class Quiet {
    private static final Duration LOOKS = Duration.ofMillis(60);
    private static final Duration FOR = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Quiet() {}

    /** Outboxes empty and nothing unread, and so for a while: a fact that has arrived may send another on its way. */
    static void settle() {
        await().pollInterval(LOOKS).during(FOR).atMost(LONGEST).until(Quiet::isNow);
    }

    private static boolean isNow() {
        return House.allRecords().stream().allMatch(service -> service.count("SELECT count(*) FROM outbox") == 0)
                && House.SERVICES.stream()
                        .allMatch(program -> Metrics.of(program).sum("tandem_consumer_lag") == 0);
    }
}
