package care.tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * PostgreSQL's own {@code postmaster.pid}, left by a killed server. The server would take any process that got its id
 * for a running server, and refuse to start.
 */
final class StalePostmaster {
    private static final int LINE_OF_PID = 0;
    private static final int LINE_OF_START = 2;

    private StalePostmaster() {}

    /** Ends a server that still runs on this data, and removes the file. */
    static void clear(Path data, Path pidFile) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var lines = Files.readAllLines(file);
        if (lines.size() > LINE_OF_START) {
            var pid = Long.parseLong(lines.get(LINE_OF_PID).trim());
            var startedAt = Instant.ofEpochSecond(
                    Long.parseLong(lines.get(LINE_OF_START).trim()));
            ChildProcess.of(new ProcessMark(pid, startedAt, StopSignal.INT), pidFile)
                    .ifPresent(postmaster -> postmaster.stop(Duration.ofSeconds(10)));
        }
        Files.deleteIfExists(file);
    }
}
