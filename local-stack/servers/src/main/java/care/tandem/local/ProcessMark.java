package care.tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a pid file says: a process id, when that process began, and what makes it stop. Ids are used again by the system; the instant tells
 * our process from a stranger who got its id.
 */
record ProcessMark(long pid, Instant startedAt, StopSignal stopSignal) {
    /** The system counts a start in ticks since boot, and its boot time moves by up to a second as the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessMark of(ProcessHandle process, StopSignal stopSignal) {
        var startedAt = process.info().startInstant().orElse(Instant.EPOCH);
        return new ProcessMark(process.pid(), startedAt, stopSignal);
    }

    static Optional<ProcessMark> read(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        try {
            return Optional.of(new ProcessMark(
                    Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)), StopSignal.valueOf(lines.get(2))));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeParseException torn) {
            // Written half when the machine went down: the process it named went down with it.
            return Optional.empty();
        }
    }

    void write(Path pidFile) throws IOException {
        Files.createDirectories(pidFile.toAbsolutePath().getParent());
        Files.writeString(pidFile, pid + "\n" + startedAt + "\n" + stopSignal + "\n");
    }

    /** The process itself, if it still runs. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isMarked);
    }

    private boolean isMarked(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(began -> Duration.between(began, startedAt).abs().compareTo(TOLERANCE) < 0)
                .orElse(false);
    }
}
