package care.tandem.session.availability;

import java.time.Duration;
import java.time.Instant;

/** A stretch of real time, its end excluded. */
public record Slot(Instant startsAt, Instant endsAt) {

    /** The longest that a session may be. */
    public static final Duration LONGEST = Duration.ofHours(2);

    public boolean isASession() {
        return startsAt.isBefore(endsAt) && !endsAt.isAfter(startsAt.plus(LONGEST));
    }

    public boolean overlaps(Slot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
