package care.tandem.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints what happens, each line with the seconds since the start. The one place that writes to the terminal. */
final class Console {
    private final PrintStream out = System.out;
    private final long begun = System.nanoTime();

    void line(String text) {
        var seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        out.printf(Locale.ROOT, "[%3d s] %s%n", seconds, text);
        out.flush();
    }
}
