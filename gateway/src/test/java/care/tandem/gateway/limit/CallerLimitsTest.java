package care.tandem.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.limit.CallerLimits.Kind;
import care.tandem.gateway.support.Settings;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallerLimitsTest {

    @Test
    void aCallerMayAskThreeHundredTimesAMinuteAndAnAddressSixty() {
        var limits = new CallerLimits(Settings.with(Map.of()));

        assertThat(taken(limits, Kind.CALLER, "ana", 320)).isBetween(300L, 310L);
        assertThat(taken(limits, Kind.ANONYMOUS, "10.0.0.1", 80)).isBetween(60L, 63L);
    }

    @Test
    void oneCallersHasteIsNotAnothers() {
        var limits = new CallerLimits(Settings.with(Map.of()));
        taken(limits, Kind.CALLER, "ana", 400);

        assertThat(limits.take(Kind.CALLER, "ben")).isEmpty();
        assertThat(limits.take(Kind.PAGES, "ana")).isEmpty();
    }

    @Test
    void replicasShareTheLimit() {
        var limits = new CallerLimits(Settings.with(Map.of("tandem.gateway.replicas", "3")));

        assertThat(taken(limits, Kind.CALLER, "ana", 150)).isBetween(100L, 105L);
    }

    private static long taken(CallerLimits limits, Kind kind, String who, int asked) {
        return IntStream.range(0, asked)
                .filter(i -> limits.take(kind, who).isEmpty())
                .count();
    }
}
