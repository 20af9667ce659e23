package care.tandem.worlds;

import care.tandem.story.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * How long two requests took, asked in turns, in nanoseconds.
 *
 * <p>They count as alike when the difference of their medians is no larger than what chance makes of it, or than what
 * nobody can find through a network. Chance: the labels are shuffled 2,000 times, and one in a thousand such differences is
 * larger. A network: with a jitter of 5 ms, the mean of 500 answers is known to no better than 0.2 ms.
 *
 * <p>A difference counts only when it is found each time that it is looked for: one in a thousand, for six paths in every
 * build, is too often for chance, while a true difference stays and shows better the more often one asks.
 */
record Samples(List<Long> one, List<Long> other) {
    static final int WARM_UP = 20;
    private static final int SHUFFLES = 2_000;
    private static final long UNHEARD = 200_000;
    private static final int LOOKS = 3;

    /** The first that are alike, or the last and largest, each taken anew and twice as large as the one before. */
    static Samples of(int count, IntFunction<Samples> takenAnew) {
        var samples = takenAnew.apply(count);
        for (var look = 1; look < LOOKS && !samples.areAlike(); look++) {
            samples = takenAnew.apply(count << look);
        }
        return samples;
    }

    static Samples of(int count, Supplier<Answer> one, Supplier<Answer> other) {
        var samples = new Samples(new ArrayList<>(), new ArrayList<>());
        for (var i = -WARM_UP; i < count; i++) {
            var first = time(i % 2 == 0 ? one : other);
            var second = time(i % 2 == 0 ? other : one);
            if (i >= 0) {
                samples.one.add(i % 2 == 0 ? first : second);
                samples.other.add(i % 2 == 0 ? second : first);
            }
        }
        return samples;
    }

    private static long time(Supplier<Answer> request) {
        var begun = System.nanoTime();
        request.get();
        return System.nanoTime() - begun;
    }

    long difference() {
        return Math.abs(median(one) - median(other));
    }

    boolean areAlike() {
        return difference() <= Math.max(UNHEARD, byChance());
    }

    /** The difference that one shuffle in a thousand exceeds. */
    long byChance() {
        var all = new ArrayList<>(one);
        all.addAll(other);
        var random = new Random(1);
        var differences = new ArrayList<Long>();
        for (var i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(all, random);
            differences.add(Math.abs(median(all.subList(0, one.size())) - median(all.subList(one.size(), all.size()))));
        }
        return differences.stream().sorted().toList().get(SHUFFLES - SHUFFLES / 1_000 - 1);
    }

    static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @Override
    public String toString() {
        return "%.2f and %.2f ms, differ by %.2f, by chance up to %.2f"
                .formatted(median(one) / 1e6, median(other) / 1e6, difference() / 1e6, byChance() / 1e6);
    }
}
