package care.tandem.session.booking;

import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.session.SessionType;
import java.time.Instant;

/** Who may meet whom: the rule behind both what is offered and what is booked. */
public final class Meeting {

    private Meeting() {}

    /** The clinician treats the person now and will then; all but a first talk needs an episode that is going on. */
    public static boolean isPossible(
            PersonRecord person, String clinicianId, SessionType type, Instant now, Instant startsAt) {
        return person.isTreatedBy(clinicianId, now)
                && person.isTreatedBy(clinicianId, startsAt)
                && (type != SessionType.INDIVIDUAL || person.isInCare());
    }
}
