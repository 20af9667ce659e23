package care.tandem.story;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** What has to come true. How fast it does on a quiet machine is measured by programs, not asserted by tests. */
public final class Soon {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Soon() {}

    public static void comesTrue(ThrowingRunnable what) {
        within(LONGEST, what);
    }

    public static void within(Duration limit, ThrowingRunnable comesTrue) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .atMost(limit)
                .untilAsserted(comesTrue);
    }

    /** All services hold this person as one in care. */
    public static void allKnow(Person person) {
        await().pollInterval(BETWEEN_LOOKS).atMost(LONGEST).until(() -> isKnownToAll(person));
    }

    public static boolean isKnownToAll(Person person) {
        return House.ROSTER_READERS.stream()
                .allMatch(reader -> House.records(reader).knowsInCare(person.personId()));
    }
}
