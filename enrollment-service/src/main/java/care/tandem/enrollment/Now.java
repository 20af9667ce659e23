package care.tandem.enrollment;

import care.tandem.platform.time.TandemClock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The programme's time, as finely as the database keeps it: what is answered at once and what is read back later are the
 * same.
 */
@Singleton
public class Now {

    @Inject
    TandemClock clock;

    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate date() {
        return instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
