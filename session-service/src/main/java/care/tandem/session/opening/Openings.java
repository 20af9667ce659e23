package care.tandem.session.opening;

import care.tandem.platform.access.Access;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.time.TandemClock;
import care.tandem.session.SessionSettings;
import care.tandem.session.SessionType;
import care.tandem.session.availability.ClinicianHours;
import care.tandem.session.availability.Slot;
import care.tandem.session.booking.Bookings;
import care.tandem.session.booking.Meeting;
import care.tandem.session.clinician.Clinician;
import care.tandem.session.clinician.Clinicians;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the present caller could book, soonest first. */
@ApplicationScoped
class Openings {

    @Inject
    Clinicians clinicians;

    @Inject
    ClinicianHours hours;

    @Inject
    Bookings bookings;

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Inject
    TandemClock clock;

    @Inject
    SessionSettings settings;

    Stream<Opening> between(Instant from, Instant to, SessionType type, Optional<String> clinicianId) {
        requireRange(from, to);
        return caller.is(Role.PARTICIPANT)
                ? forParticipant(from, to, type, clinicianId)
                : of(clinicianId.map(List::of).map(clinicians::all).orElseGet(clinicians::all), type, from, to);
    }

    /** A clinician who is not one's own has no openings, known or invented. */
    private Stream<Opening> forParticipant(Instant from, Instant to, SessionType type, Optional<String> clinicianId) {
        if (type == SessionType.COUPLE) {
            throw ProblemException.invalid("type", "must be INDIVIDUAL or INTAKE");
        }
        var own = access.own();
        var treating = own.treating().stream()
                .map(t -> t.clinicianId())
                .filter(id -> clinicianId.isEmpty() || clinicianId.get().equals(id))
                .distinct()
                .toList();
        var taken = bookings.seatsOf(own.personId(), from, to.plus(Slot.LONGEST));
        return of(clinicians.all(treating), type, from, to)
                .filter(o -> Meeting.isPossible(own, o.clinician().clinicianId(), type, clock.instant(), o.startsAt()))
                .filter(o -> taken.stream().noneMatch(o.slot()::overlaps));
    }

    private Stream<Opening> of(Collection<Clinician> some, SessionType type, Instant from, Instant to) {
        var now = clock.instant();
        var begin = from.isAfter(now) ? from : now.plusNanos(1);
        var horizon = now.plus(settings.bookAhead());
        var end = to.isBefore(horizon) ? to : horizon;
        return begin.isBefore(end)
                ? some.stream().flatMap(c -> of(c, type, begin, end)).sorted(Opening.ORDER)
                : Stream.empty();
    }

    private Stream<Opening> of(Clinician clinician, SessionType type, Instant from, Instant to) {
        List<Slot> taken = bookings.timesOf(clinician.clinicianId(), from, to.plus(Slot.LONGEST));
        return hours.slots(clinician, type, from, to).stream()
                .filter(slot -> taken.stream().noneMatch(slot::overlaps))
                .map(slot -> new Opening(clinician, type, slot));
    }

    private void requireRange(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw ProblemException.invalid("to", "must be after from");
        }
        if (to.isAfter(from.plus(settings.openingsRange()))) {
            throw ProblemException.invalid(
                    "to", "must be at most " + settings.openingsRange().toDays() + " days after from");
        }
    }
}
