package care.tandem.session.booking;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import java.util.Map;
import java.util.Set;

/** Where a session stands. That it has taken place is told by the time, and who came by its attendance. */
public enum SessionStatus {
    /** It stands in the calendars of those who take part; moving it keeps it booked. */
    BOOKED,
    /** It will not take place. */
    CANCELLED,
    /** A couple's session that became one session for each; only its record is left, and nobody is shown it. */
    REPLACED;

    private static final Map<SessionStatus, Set<SessionStatus>> MOVES =
            Map.of(BOOKED, Set.of(BOOKED, CANCELLED, REPLACED), CANCELLED, Set.of(), REPLACED, Set.of());

    public boolean allows(SessionStatus next) {
        return MOVES.get(this).contains(next);
    }

    SessionStatus to(SessionStatus next) {
        if (!allows(next)) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        return next;
    }
}
