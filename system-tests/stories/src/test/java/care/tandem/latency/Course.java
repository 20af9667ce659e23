package care.tandem.latency;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * How a stream of facts was applied.
 *
 * @param backlogAtHalf facts committed and not applied when half of them were committed
 * @param backlogAtEnd the same when the last was committed
 * @param perSecond applied, between the first and the last effect
 */
record Course(Quantiles latencies, long backlogAtHalf, long backlogAtEnd, double perSecond) {

    static Course of(Map<UUID, Long> committed, Map<UUID, Long> applied) {
        var latencies = committed.entrySet().stream()
                .map(fact -> 1_000 * (applied.get(fact.getKey()) - fact.getValue()))
                .toList();
        var commits = committed.values().stream().sorted().toList();
        var first = applied.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        var last = applied.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return new Course(
                Quantiles.of(latencies),
                backlog(committed.values(), applied.values(), commits.get(commits.size() / 2)),
                backlog(committed.values(), applied.values(), commits.get(commits.size() - 1)),
                applied.size() * 1e6 / Math.max(1, last - first));
    }

    private static long backlog(Collection<Long> committed, Collection<Long> applied, long at) {
        return committed.stream().filter(time -> time <= at).count()
                - applied.stream().filter(time -> time <= at).count();
    }

    @Override
    public String toString() {
        return "%s, backlog %d at half and %d at the end, %.0f applied a second"
                .formatted(latencies, backlogAtHalf, backlogAtEnd, perSecond);
    }
}
