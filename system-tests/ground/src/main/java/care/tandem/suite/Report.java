package care.tandem.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a suite found, row by row as it finds it: on the console, and as a table in {@code target/suites}. */
public final class Report {
    private static final System.Logger LOG = System.getLogger(Report.class.getName());
    private static final Path FOLDER = Path.of("target", "suites");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f]");
    private static final int CONTROL_PICTURES = 0x2400;

    private final String suite;
    private final Path file;

    public Report(String suite, String... columns) {
        this.suite = suite;
        file = FOLDER.resolve(suite + ".md");
        try {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(line(Stream.of(columns)));
        write(line(Stream.of(columns).map(column -> "---")));
    }

    public synchronized void row(Object... cells) {
        var line = line(Stream.of(cells));
        write(line);
        LOG.log(System.Logger.Level.INFO, "{0}: {1}", suite, line);
    }

    private static String line(Stream<?> cells) {
        return cells.map(Report::printable).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Control characters as their pictures: what was sent may hold any, and a console obeys them. */
    private static String printable(Object cell) {
        return CONTROL.matcher(String.valueOf(cell))
                .replaceAll(control ->
                        Character.toString(CONTROL_PICTURES + control.group().charAt(0)));
    }

    private void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
