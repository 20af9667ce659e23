package care.tandem.platform.roster;

import java.time.Duration;
import java.util.Optional;

/**
 * How old what this service knows of the roster is.
 *
 * @param age since the oldest partition's last beat, by the machine's own time; empty while one never beat
 * @param maxAge up to which it is fresh: enough to decide about anyone but the caller
 */
public record RosterAge(Optional<Duration> age, Duration maxAge) {

    public boolean isFresh() {
        return isWithin(maxAge);
    }

    public boolean isWithin(Duration limit) {
        return age.filter(a -> a.compareTo(limit) <= 0).isPresent();
    }

    /** In seconds; without end while it cannot be told. */
    public double seconds() {
        return age.map(a -> a.toMillis() / 1000.0).orElse(Double.POSITIVE_INFINITY);
    }
}
