package care.tandem.latency;

import java.util.Collection;

/** Of so many measured durations, in milliseconds. */
public record Quantiles(int count, double p50, double p99, double max) {

    public static Quantiles of(Collection<Long> nanoseconds) {
        var sorted = nanoseconds.stream().sorted().mapToDouble(n -> n / 1e6).toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        return new Quantiles(sorted.length, at(sorted, 0.5), at(sorted, 0.99), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    @Override
    public String toString() {
        return "n=%d p50=%.1f ms p99=%.1f ms max=%.1f ms".formatted(count, p50, p99, max);
    }
}
