package care.tandem.session.opening;

import care.tandem.session.SessionType;
import care.tandem.session.availability.Slot;
import care.tandem.session.clinician.Clinician;
import java.time.Instant;
import java.util.Comparator;

/** A time at which a session with that clinician could begin. */
record Opening(Clinician clinician, SessionType type, Slot slot) {

    static final Comparator<Opening> ORDER = Comparator.comparing(Opening::startsAt)
            .thenComparing(opening -> opening.clinician().clinicianId());

    Instant startsAt() {
        return slot.startsAt();
    }

    /** Where it stands in a list, as text. */
    String position() {
        return startsAt() + " " + clinician.clinicianId();
    }

    boolean isBehind(String position) {
        var parts = position.split(" ", 2);
        var at = Instant.parse(parts[0]);
        return startsAt().isAfter(at)
                || (startsAt().equals(at) && clinician.clinicianId().compareTo(parts[1]) > 0);
    }
}
