package care.tandem.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The times of a clinician whose every hour is open, one after the other: whoever takes one from here is alone with it. */
public final class Slots {
    private static final int MINUTES = 50;
    private static final int OF_A_DAY = 28;

    /** Behind the openings that {@link Calendar} looks at. */
    private static final int FIRST_DAY = 4;

    private final AtomicInteger taken = new AtomicInteger();

    public String next() {
        var slot = taken.getAndIncrement();
        return LocalDate.now(ZoneOffset.UTC)
                .plusDays(FIRST_DAY + slot / OF_A_DAY)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plus((long) slot % OF_A_DAY * MINUTES, ChronoUnit.MINUTES)
                .toString();
    }
}
