package care.tandem.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps programs that handle signals themselves away from the terminal's Ctrl-C. */
final class Terminal {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Terminal() {}

    /**
     * A session of its own, where the system has the command for it (Linux). Elsewhere the program hears Ctrl-C with
     * everybody else, and stops at once instead of last.
     */
    static List<String> detached() {
        return Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();
    }
}
