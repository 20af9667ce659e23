package care.tandem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path directory;

    @Test
    void whyAServerEndedIsNotDrownedByThoseWhoAskedMeanwhile() throws IOException {
        var log = directory.resolve("postgres.log");
        var reason = "[7] FATAL:  recovery ended before configured recovery target was reached";
        var asked = Collections.nCopies(40, "[8] FATAL:  the database system is in recovery mode");
        Files.write(
                log,
                Stream.concat(Stream.of("[7] LOG:  redo done", reason), asked.stream())
                        .toList());

        try (var server = PostgresServer.temporary()) {
            assertThat(LogTail.of(log, 0, server::tells, 15)).containsExactly("[7] LOG:  redo done", reason);
        }
    }
}
