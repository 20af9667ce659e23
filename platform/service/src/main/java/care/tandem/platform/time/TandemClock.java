package care.tandem.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time by which the programme lives: deadlines, consent ends, calendars. It can be moved only where it was made
 * steerable. Tokens, leases and the roster's age never use it: they take {@link #systemTime()}.
 */
public final class TandemClock extends Clock {

    private final boolean steerable;
    private final Optional<Path> file;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** @param file while it exists time stands still at the moment that it names, for every program that is told of it */
    TandemClock(boolean steerable, Optional<Path> file) {
        this.steerable = steerable;
        this.file = file.filter(f -> steerable);
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
        return moment().truncatedTo(ChronoUnit.MICROS);
    }

    private Instant moment() {
        return file.flatMap(TandemClock::momentIn).orElseGet(() -> systemTime().plus(ahead.get()));
    }

    private static Optional<Instant> momentIn(Path file) {
        try {
            return Optional.of(Instant.parse(Files.readString(file).strip()));
        } catch (NoSuchFileException timeGoesOn) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
