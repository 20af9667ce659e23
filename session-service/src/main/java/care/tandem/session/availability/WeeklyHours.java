package care.tandem.session.availability;

import care.tandem.session.SessionType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Hours on one day of the week, cut into sessions of one length, and which kinds they may hold. */
@Embeddable
class WeeklyHours {

    @Enumerated(EnumType.STRING)
    private DayOfWeek dayOfWeek;

    private LocalTime opens;
    private LocalTime closes;
    private int sessionMinutes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] types;

    WeeklyHours() {}

    static WeeklyHours of(
            DayOfWeek day, LocalTime opens, LocalTime closes, int sessionMinutes, Set<SessionType> types) {
        var hours = new WeeklyHours();
        hours.dayOfWeek = day;
        hours.opens = opens;
        hours.closes = closes;
        hours.sessionMinutes = sessionMinutes;
        hours.types = types.stream().sorted().map(SessionType::name).toArray(String[]::new);
        return hours;
    }

    boolean hold(SessionType type) {
        return types().contains(type);
    }

    boolean overlap(WeeklyHours other) {
        return dayOfWeek == other.dayOfWeek && opens.isBefore(other.closes) && other.opens.isBefore(closes);
    }

    /** One session after the other from the opening on, while one still fits. */
    Stream<Slot> slotsOn(LocalDate day, ZoneId zone) {
        if (day.getDayOfWeek() != dayOfWeek) {
            return Stream.empty();
        }
        var length = Duration.ofMinutes(sessionMinutes);
        return WallClock.reading(day, opens, closes, zone).stream()
                .flatMap(open -> Stream.iterate(
                                open.startsAt(),
                                start -> !start.plus(length).isAfter(open.endsAt()),
                                start -> start.plus(length))
                        .map(start -> new Slot(start, start.plus(length))));
    }

    DayOfWeek dayOfWeek() {
        return dayOfWeek;
    }

    LocalTime opens() {
        return opens;
    }

    LocalTime closes() {
        return closes;
    }

    int sessionMinutes() {
        return sessionMinutes;
    }

    Set<SessionType> types() {
        return Arrays.stream(types).map(SessionType::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
