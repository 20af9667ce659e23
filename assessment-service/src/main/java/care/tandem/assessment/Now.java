package care.tandem.assessment;

import care.tandem.platform.time.TandemClock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The programme's time as the database keeps it, so that a view of what was just written is the view read later. */
@Singleton
public class Now {

    @Inject
    TandemClock clock;

    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
