package care.tandem.worlds;

import care.tandem.story.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The programme's time in all programs at once: it moves when told, until this is closed. */
final class StoodStill implements AutoCloseable {
    private final Path file = House.clockFile();
    /** A little ahead: what a story dates by the machine's own time is never ahead of it. */
    private Instant moment = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(2, ChronoUnit.HOURS);

    StoodStill() {
        write();
    }

    Instant moment() {
        return moment;
    }

    void goOn(Duration by) {
        moment = moment.plus(by);
        write();
    }

    private void write() {
        try {
            var next = Files.writeString(file.resolveSibling("clock.next"), moment.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
