package care.tandem.assessment.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who watches at a moment, and where the first gap begins. */
class OnCallRotaTest {

    private static OnCallRota rota(String... shifts) {
        return OnCallRota.none()
                .changedTo(Stream.of(shifts).map(OnCallRotaTest::shift).toList(), List.of(), "lead", at(0));
    }

    /** {@code 8-16}: from hour 8 to hour 16. */
    private static OnCallShift shift(String hours) {
        var ends = hours.split("-");
        return new OnCallShift(
                "c" + hours, Optional.empty(), at(Integer.parseInt(ends[0])), at(Integer.parseInt(ends[1])));
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-11-23T00:00:00Z").plusSeconds(hour * 3600L);
    }

    @Test
    void aShiftBeginsAtItsBeginAndIsOverAtItsEnd() {
        var rota = rota("8-16");

        assertThat(rota.isWatchedAt(at(8).minusMillis(1))).isFalse();
        assertThat(rota.isWatchedAt(at(8))).isTrue();
        assertThat(rota.isWatchedAt(at(16).minusMillis(1))).isTrue();
        assertThat(rota.isWatchedAt(at(16))).isFalse();
    }

    @Test
    void shiftsThatTouchOrOverlapLeaveNoGap() {
        assertThat(rota("16-24", "0-8", "8-16", "20-30").unwatchedFrom(at(1))).isEqualTo(at(30));
        assertThat(rota("0-8", "0-20", "19-21").unwatchedFrom(at(1))).isEqualTo(at(21));
    }

    @Test
    void theFirstOfSeveralGapsIsNamed() {
        var rota = rota("0-8", "9-16", "18-24");

        assertThat(rota.unwatchedFrom(at(1))).isEqualTo(at(8));
        assertThat(rota.unwatchedFrom(at(10))).isEqualTo(at(16));
    }

    @Test
    void aRunningGapIsNamedByWhereItBeganHoweverOftenTheRotaChanges() {
        var rota = rota("0-8");
        assertThat(rota.unwatchedFrom(at(10))).isEqualTo(at(8));

        var stillOpen = rota.changedTo(List.of(shift("12-16")), List.of(), "lead", at(10));
        assertThat(stillOpen.unwatchedFrom(at(11))).isEqualTo(at(8));
        assertThat(stillOpen.changedTo(List.of(), List.of(), "lead", at(11)).unwatchedFrom(at(20)))
                .isEqualTo(at(8));
        assertThat(stillOpen.unwatchedFrom(at(20))).isEqualTo(at(16));
    }

    @Test
    void aShiftThatIsTakenOutBeforeItEndsLeavesAGapFromThatMoment() {
        var emptied = rota("0-8").changedTo(List.of(), List.of(), "lead", at(3));

        assertThat(emptied.unwatchedFrom(at(5))).isEqualTo(at(3));
    }

    @Test
    void beforeAnythingIsSaidNobodyHasEverWatched() {
        assertThat(OnCallRota.none().unwatchedFrom(at(5))).isEqualTo(Instant.EPOCH);
    }
}
