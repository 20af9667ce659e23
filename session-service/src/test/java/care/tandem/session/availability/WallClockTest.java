package care.tandem.session.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WallClockTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 8);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 1);

    @Example
    void anOrdinaryDayHasOneStretch() {
        assertThat(reading(LocalDate.of(2026, 3, 2), "09:00", "17:00"))
                .containsExactly(slot("2026-03-02T14:00:00Z", "2026-03-02T22:00:00Z"));
    }

    @Example
    void aSkippedHourIsNotThereToBeBooked() {
        assertThat(reading(SPRING, "01:00", "04:00"))
                .containsExactly(slot("2026-03-08T06:00:00Z", "2026-03-08T08:00:00Z"));
        assertThat(reading(SPRING, "02:15", "02:45")).isEmpty();
        assertThat(reading(SPRING, "02:30", "04:00"))
                .containsExactly(slot("2026-03-08T07:00:00Z", "2026-03-08T08:00:00Z"));
    }

    @Example
    void anHourThatComesTwiceIsThereTwice() {
        assertThat(reading(AUTUMN, "00:00", "04:00"))
                .containsExactly(slot("2026-11-01T04:00:00Z", "2026-11-01T09:00:00Z"));
        assertThat(reading(AUTUMN, "01:15", "01:45"))
                .containsExactly(
                        slot("2026-11-01T05:15:00Z", "2026-11-01T05:45:00Z"),
                        slot("2026-11-01T06:15:00Z", "2026-11-01T06:45:00Z"));
    }

    @Property(tries = 300)
    void aMomentIsWithinExactlyIfTheClockReadsSo(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 1438) int opens,
            @ForAll @IntRange(min = 1, max = 1439) int length) {
        var from = LocalTime.ofSecondOfDay(opens * 60L);
        var to = LocalTime.ofSecondOfDay(Math.min(opens + length, 1439) * 60L);

        var stretches = WallClock.reading(day, from, to, zone);

        var begin = day.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (var at = begin; at.isBefore(begin.plus(Duration.ofDays(3))); at = at.plus(Duration.ofMinutes(5))) {
            assertThat(isWithin(stretches, at)).as("%s in %s", at, zone).isEqualTo(reads(zone, at, day, from, to));
        }
    }

    @Property(tries = 300)
    void slotsFollowOneAnotherAndLieWithinTheHours(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 20) int opens,
            @ForAll @IntRange(min = 25, max = 120) int minutes) {
        var from = LocalTime.of(opens, 0);
        var to = LocalTime.of(opens + 3, 0);
        var hours = WeeklyHours.of(day.getDayOfWeek(), from, to, minutes, java.util.Set.of());

        var slots = hours.slotsOn(day, zone).toList();

        for (var i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            assertThat(Duration.between(slot.startsAt(), slot.endsAt())).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(reads(zone, slot.startsAt(), day, from, to)).isTrue();
            assertThat(reads(zone, slot.endsAt().minusNanos(1), day, from, to)).isTrue();
            assertThat(i == 0 || !slots.get(i - 1).overlaps(slot)).isTrue();
        }
    }

    /** Days on which clocks change somewhere come often, among them half an hour (Lord Howe) and midnight (Beirut). */
    @Provide
    Arbitrary<LocalDate> days() {
        var changes = List.of(
                SPRING,
                AUTUMN,
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2026, 4, 5),
                LocalDate.of(2026, 10, 4));
        return Arbitraries.oneOf(
                Arbitraries.of(changes),
                Arbitraries.integers()
                        .between(0, 3650)
                        .map(days -> LocalDate.of(2024, 1, 1).plusDays(days)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "America/New_York",
                        "America/Denver",
                        "America/Phoenix",
                        "UTC",
                        "Europe/Berlin",
                        "Australia/Lord_Howe",
                        "Asia/Beirut",
                        "Pacific/Kiritimati",
                        "Pacific/Apia")
                .map(ZoneId::of);
    }

    private static boolean isWithin(List<Slot> stretches, Instant at) {
        return stretches.stream().anyMatch(s -> !at.isBefore(s.startsAt()) && at.isBefore(s.endsAt()));
    }

    private static boolean reads(ZoneId zone, Instant at, LocalDate day, LocalTime from, LocalTime to) {
        var local = at.atZone(zone).toLocalDateTime();
        return local.toLocalDate().equals(day)
                && !local.toLocalTime().isBefore(from)
                && local.toLocalTime().isBefore(to);
    }

    private static List<Slot> reading(LocalDate day, String from, String to) {
        return WallClock.reading(day, LocalTime.parse(from), LocalTime.parse(to), NEW_YORK);
    }

    private static Slot slot(String from, String to) {
        return new Slot(Instant.parse(from), Instant.parse(to));
    }
}
