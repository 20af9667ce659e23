package care.tandem.session.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * When a clock on the wall of some zone reads a time from {@code from} to {@code to} on a day. Ordinarily that is one
 * stretch of real time; where an hour is skipped it is shorter or none, where one comes twice it is longer or two.
 */
final class WallClock {

    private WallClock() {}

    static List<Slot> reading(LocalDate day, LocalTime from, LocalTime to, ZoneId zone) {
        var rules = zone.getRules();
        var stretches = new ArrayList<Slot>();
        var at = day.atTime(from).toInstant(ZoneOffset.MAX);
        var end = day.atTime(to).toInstant(ZoneOffset.MIN);
        while (at.isBefore(end)) {
            var offset = rules.getOffset(at);
            var change = rules.nextTransition(at);
            var until = change == null ? end : earlier(change.getInstant(), end);
            var opens = later(day.atTime(from).toInstant(offset), at);
            var closes = earlier(day.atTime(to).toInstant(offset), until);
            add(stretches, opens, closes);
            at = until;
        }
        return stretches;
    }

    /** Open on both sides of a change of clocks is open through it. */
    private static void add(List<Slot> stretches, Instant opens, Instant closes) {
        if (!opens.isBefore(closes)) {
            return;
        }
        var last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).endsAt().equals(opens)) {
            stretches.set(last, new Slot(stretches.get(last).startsAt(), closes));
        } else {
            stretches.add(new Slot(opens, closes));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
