package care.tandem.session.couple;

import care.tandem.platform.access.Access;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import care.tandem.session.SessionSettings;
import care.tandem.session.booking.Session;
import care.tandem.session.booking.SessionAccess;
import care.tandem.session.booking.SessionStatus;
import care.tandem.session.booking.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Opens the shared room of a couple's session, which rests on the permit; asked anew each time the room is told. */
@ApplicationScoped
class SharedRoomOpening {

    @Inject
    SessionAccess sessionAccess;

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Inject
    Sessions sessions;

    @Inject
    SharedRooms rooms;

    @Inject
    SessionSettings settings;

    @Inject
    TandemClock clock;

    @Inject
    Ids ids;

    /** One room a session and permit, however often it is opened. */
    UUID open(UUID sessionId) {
        var permit = requirePermit(sessionId);
        return rooms.of(sessionId, permit)
                .orElseGet(() -> make(sessionId, permit))
                .roomId();
    }

    SharedRoomView show(UUID sessionId) {
        var permit = requirePermit(sessionId);
        return SharedRoomView.of(rooms.of(sessionId, permit).orElseThrow(access::absent));
    }

    private SharedRoom make(UUID sessionId, UUID permit) {
        var room = SharedRoom.of(ids.next(), sessionId, permit, caller.subject(), clock.instant());
        rooms.persist(room);
        return room;
    }

    /** The permit cannot end before this transaction does: the couple's row is held. */
    private UUID requirePermit(UUID sessionId) {
        var couple = sessionAccess.writeTreatedCouple(sessionId);
        var session = sessions.locked(sessionId).orElseThrow(access::absent);
        if (!session.clinicianId().equals(caller.subject())) {
            throw access.absent();
        }
        requireRunning(session);
        return permitOf(couple, session);
    }

    private void requireRunning(Session session) {
        var now = clock.instant();
        var slot = session.slot();
        var isEarly = now.isBefore(slot.startsAt().minus(settings.roomOpensBefore()));
        if (session.status() != SessionStatus.BOOKED || isEarly || !now.isBefore(slot.endsAt())) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
    }

    private static UUID permitOf(CoupleRecord couple, Session session) {
        if (!session.mayBeShared(couple)) {
            throw new ProblemException(ProblemType.JOINT_WORK_STOPPED);
        }
        return couple.jointPermit().orElseThrow();
    }
}
