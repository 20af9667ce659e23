package care.tandem.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time by which the programme lives: deadlines, consent ends, calendars. It can be moved only where it was made
 * steerable. Tokens, leases and the roster's age never use it: they take {@link #systemTime()}.
 */
public final class TandemClock extends Clock {

    private final boolean steerable;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    TandemClock(boolean steerable) {
        this.steerable = steerable;
    }

    /** Moves the programme's time; a negative duration moves it back. */
    public void advance(Duration by) {
        if (!steerable) {
            throw new IllegalStateException("tandem.clock.steerable is off");
        }
        ahead.accumulateAndGet(by, Duration::plus);
    }

    /** The machine's own time, never steered. */
    public static Instant systemTime() {
        return Clock.systemUTC().instant();
    }

    /** No finer than the database keeps it: what is answered at once is what is read later. */
    @Override
    public Instant instant() {
        return systemTime().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    }

    /** The date at this moment, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
