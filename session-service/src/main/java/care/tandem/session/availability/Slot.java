package care.tandem.session.availability;

import java.time.Instant;

/** A stretch of real time, its end excluded. */
public record Slot(Instant startsAt, Instant endsAt) {

    public boolean overlaps(Slot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
