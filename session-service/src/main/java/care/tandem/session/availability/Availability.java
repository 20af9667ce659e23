package care.tandem.session.availability;

import care.tandem.session.SessionType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A clinician's hours of the week, which do not overlap, less the days off. */
@Entity
class Availability {

    @Id
    private String clinicianId;

    @ElementCollection
    @CollectionTable(name = "weekly_hours", joinColumns = @JoinColumn(name = "clinician_id"))
    private List<WeeklyHours> hours = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "day_off", joinColumns = @JoinColumn(name = "clinician_id"))
    @Column(name = "day")
    private Set<LocalDate> daysOff = new HashSet<>();

    @Version
    private long version;

    Availability() {}

    static Availability of(String clinicianId) {
        var availability = new Availability();
        availability.clinicianId = clinicianId;
        return availability;
    }

    void set(List<WeeklyHours> weekly, Collection<LocalDate> off) {
        hours.clear();
        hours.addAll(weekly);
        daysOff.retainAll(off);
        daysOff.addAll(off);
    }

    /** What may begin from {@code from} on and before {@code to}, in order of time. */
    Stream<Slot> slots(SessionType type, ZoneId zone, Instant from, Instant to) {
        var last = to.atZone(zone).toLocalDate();
        return from.atZone(zone)
                .toLocalDate()
                .datesUntil(last.plusDays(1))
                .filter(day -> !daysOff.contains(day))
                .flatMap(day -> hours.stream().filter(h -> h.hold(type)).flatMap(h -> h.slotsOn(day, zone)))
                .filter(slot ->
                        !slot.startsAt().isBefore(from) && slot.startsAt().isBefore(to))
                .sorted(Comparator.comparing(Slot::startsAt));
    }

    List<WeeklyHours> hours() {
        return hours;
    }

    Set<LocalDate> daysOff() {
        return daysOff;
    }
}
