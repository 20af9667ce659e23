package care.tandem.session.booking;

import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.contract.session.SessionBooked;
import care.tandem.platform.contract.session.SessionCancelled;
import care.tandem.platform.contract.session.SessionRescheduled;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import care.tandem.session.SessionSettings;
import care.tandem.session.SessionType;
import care.tandem.session.availability.ClinicianHours;
import care.tandem.session.availability.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts sessions into calendars, moves them and takes them out. Whatever stands in the way of a time, the answer is the same:
 * it is not available.
 */
@ApplicationScoped
class Scheduling {

    @Inject
    Access access;

    @Inject
    SessionAccess sessionAccess;

    @Inject
    Roster roster;

    @Inject
    Caller caller;

    @Inject
    ClinicianHours hours;

    @Inject
    Bookings bookings;

    @Inject
    Sessions sessions;

    @Inject
    Outbox outbox;

    @Inject
    SessionSettings settings;

    @Inject
    TandemClock clock;

    @Inject
    Ids ids;

    UUID book(BookSession command) {
        requireSense(command);
        var session = command.wantsCouple() ? forCouple(command) : forOne(command);
        sessions.add(List.of(session));
        outbox.append(new SessionBooked(session.id(), session.personIds()));
        return session.id();
    }

    UUID reschedule(UUID sessionId, RescheduleSession command) {
        var session = sessionAccess.change(sessionId);
        var slot = slotOf(session.clinicianId(), session.type(), command.startsAt());
        requireMeeting(session.personIds(), session.clinicianId(), session.type(), slot);
        bookings.takeTurn(session.clinicianId(), session.personIds());
        session.moveTo(slot, ids::next, clock.instant());
        sessions.flush();
        outbox.append(new SessionRescheduled(session.id(), session.personIds()));
        return session.id();
    }

    UUID cancel(UUID sessionId, CancelSession command) {
        var session = sessionAccess.change(sessionId);
        session.cancel(Optional.ofNullable(command.reason()), clock.instant());
        outbox.append(new SessionCancelled(session.id(), session.personIds()));
        return session.id();
    }

    /** A couple's session is the coordinator's to book, whatever couple it is: that is the role's matter. */
    private void requireSense(BookSession command) {
        if (command.wantsCouple() && !caller.is(Role.COORDINATOR)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (command.wantsCouple() == (command.coupleId() == null)) {
            throw ProblemException.invalid("coupleId", "is for COUPLE, and needed there");
        }
        if (command.wantsCouple() && command.personId() != null) {
            throw ProblemException.invalid("personId", "is not for COUPLE");
        }
        if (!command.wantsCouple() && command.personId() == null && !caller.is(Role.PARTICIPANT)) {
            throw ProblemException.invalid("personId", "must not be null");
        }
        if (command.isExtra()) {
            requireExtra(command);
        }
    }

    /**
     * An opening that goes tells the partner that somebody needed it. What staff add for one person therefore stands where
     * nothing is offered to anybody.
     */
    private void requireExtra(BookSession command) {
        if (command.type() != SessionType.INDIVIDUAL
                || !caller.is(Role.CLINICIAN)
                || !caller.subject().equals(command.clinicianId())) {
            throw ProblemException.invalid("endsAt", "is for an INDIVIDUAL session that its own clinician adds");
        }
        if (!command.slot().isASession()) {
            throw ProblemException.invalid("endsAt", "must be after startsAt, by two hours at most");
        }
        if (hours.offerWithin(command.clinicianId(), command.slot())) {
            throw ProblemException.invalid("startsAt", "lies within the hours that are offered: book the opening");
        }
    }

    private Session forOne(BookSession command) {
        var ref = command.personId() == null ? PersonRef.me() : PersonRef.of(command.personId());
        var person = access.write(ref, Relation.OWN, Relation.TREATING, Relation.COORDINATOR);
        var slot = slotOf(command);
        requireMeeting(List.of(person.personId()), command.clinicianId(), command.type(), slot);
        bookings.takeTurn(command.clinicianId(), List.of(person.personId()));
        var booking = Booking.of(ids.next(), command.clinicianId(), slot);
        var episode =
                person.isInCare() ? person.episode().map(PersonRecord.Episode::episodeId) : Optional.<UUID>empty();
        return Session.ofOne(ids::next, command.type(), booking, person.personId(), episode);
    }

    /** Rests on the face alone: whether joint work is permitted now is nothing that a calendar may show. */
    private Session forCouple(BookSession command) {
        var couple = access.writeCouple(command.coupleId(), Relation.COORDINATOR);
        if (couple.jointShown().isEmpty()) {
            throw new ProblemException(ProblemType.JOINT_WORK_NOT_POSSIBLE);
        }
        var slot = slotOf(command.clinicianId(), command.type(), command.startsAt());
        requireMeeting(couple.personIds(), command.clinicianId(), command.type(), slot);
        bookings.takeTurn(command.clinicianId(), couple.personIds());
        var booking = Booking.ofCouple(ids.next(), couple.coupleId(), command.clinicianId(), slot);
        return Session.ofCouple(ids::next, booking, couple.personIds(), Face.of(couple));
    }

    private Slot slotOf(BookSession command) {
        if (command.isExtra()) {
            requireAhead(command.startsAt());
            return command.slot();
        }
        return slotOf(command.clinicianId(), command.type(), command.startsAt());
    }

    private void requireAhead(Instant startsAt) {
        var now = clock.instant();
        if (!startsAt.isAfter(now) || startsAt.isAfter(now.plus(settings.bookAhead()))) {
            throw notAvailable();
        }
    }

    /** Only whether the clinician is open then; whether the time is taken is the constraints' word. */
    private Slot slotOf(String clinicianId, SessionType type, Instant startsAt) {
        requireAhead(startsAt);
        return hours.slotAt(clinicianId, type, startsAt).orElseThrow(Scheduling::notAvailable);
    }

    private void requireMeeting(List<UUID> personIds, String clinicianId, SessionType type, Slot slot) {
        var possible = personIds.stream()
                .map(id -> roster.person(id, Roster.Lock.NONE).orElseThrow(access::absent))
                .allMatch(known ->
                        Meeting.isPossible(known.record(), clinicianId, type, clock.instant(), slot.startsAt()));
        if (!possible) {
            throw notAvailable();
        }
    }

    private static ProblemException notAvailable() {
        return new ProblemException(ProblemType.SLOT_NOT_AVAILABLE);
    }
}
