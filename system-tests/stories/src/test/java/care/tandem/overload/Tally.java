package care.tandem.overload;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What became of many requests. */
final class Tally {

    /**
     * One request.
     *
     * @param status 0 where there was no answer
     * @param saysWhen whether it says when to come again
     */
    record Outcome(int status, Duration took, boolean saysWhen) {
        static Outcome of(int status, boolean saysWhen, long begun) {
            return new Outcome(status, since(begun), saysWhen);
        }

        static Outcome broken(long begun) {
            return new Outcome(0, since(begun), false);
        }

        private static Duration since(long begun) {
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    private final Collection<Outcome> outcomes = new ConcurrentLinkedQueue<>();

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    int size() {
        return outcomes.size();
    }

    /** How many ended with which status. */
    Map<Integer, Long> byStatus() {
        return outcomes.stream().collect(Collectors.groupingBy(Outcome::status, TreeMap::new, Collectors.counting()));
    }

    long accepted() {
        return where(Tally::isAccepted).size();
    }

    List<Outcome> refused() {
        return where(status -> !isAccepted(status));
    }

    Duration acceptedQuantile(double share) {
        return quantile(where(Tally::isAccepted), share);
    }

    Duration refusedQuantile(double share) {
        return quantile(refused(), share);
    }

    private static boolean isAccepted(int status) {
        return status / 100 == 2;
    }

    private List<Outcome> where(IntPredicate status) {
        return outcomes.stream().filter(one -> status.test(one.status())).toList();
    }

    private static Duration quantile(List<Outcome> of, double share) {
        var sorted = of.stream().map(Outcome::took).sorted().toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }
}
