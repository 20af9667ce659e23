package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a killed run left running: the processes that its pid files name, and no others. */
public final class LeftOvers {
    /** Nobody uses them any more: no need to wait for a long drain. */
    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private LeftOvers() {}

    /** Ends all that have a pid file in this directory, at the same time. Returns how many there were. */
    public static int endIn(Path runDirectory) {
        try {
            var left = find(runDirectory);
            left.forEach(ChildProcess::askToStop);
            left.forEach(each -> each.awaitStop(DEADLINE));
            return left.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ChildProcess> find(Path runDirectory) throws IOException {
        var found = new ArrayList<ChildProcess>();
        if (!Files.isDirectory(runDirectory)) {
            return found;
        }
        try (var pidFiles = Files.newDirectoryStream(runDirectory, "*.pid")) {
            for (var pidFile : pidFiles) {
                ChildProcess.leftBy(pidFile).ifPresent(found::add);
            }
        }
        return found;
    }
}
