package care.tandem.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final long MILLISECOND = 1_000_000;

    private final List<Integer> sizes = new ArrayList<>();

    @Test
    void aDifferenceThatStaysIsFound() {
        assertThat(taken(MILLISECOND, MILLISECOND, MILLISECOND).areAlike()).isFalse();
        assertThat(sizes).containsExactly(12, 24, 48);
    }

    @Test
    void oneThatIsNotThereAnyMoreWasChance() {
        assertThat(taken(MILLISECOND, 0L).areAlike()).isTrue();
        assertThat(sizes).containsExactly(12, 24);
    }

    @Test
    void nobodyAsksAgainWhereThereIsNone() {
        assertThat(taken(0L).areAlike()).isTrue();
        assertThat(sizes).containsExactly(12);
    }

    private Samples taken(Long... differences) {
        var next = new ArrayDeque<>(List.of(differences));
        return Samples.of(12, size -> {
            sizes.add(size);
            var difference = next.remove();
            return new Samples(answered(size, 0), answered(size, difference));
        });
    }

    /** Spread over a fifth of a millisecond. */
    private static List<Long> answered(int size, long later) {
        return LongStream.range(0, size)
                .mapToObj(i -> 8 * MILLISECOND + later + i % 5 * MILLISECOND / 25)
                .toList();
    }
}
