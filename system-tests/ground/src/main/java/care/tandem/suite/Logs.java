package care.tandem.suite;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.story.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the programs wrote from a moment on. */
public final class Logs {
    private final List<Mark> marks;

    /** How long a log was at that moment. */
    private record Mark(Path log, long size) {}

    private Logs(List<Mark> marks) {
        this.marks = marks;
    }

    public static Logs fromNowOn() {
        var folder = House.stack().settings().directory().resolve("logs");
        try (var files = Files.list(folder)) {
            return new Logs(files.filter(Logs::isOfAProgram)
                    .map(file -> new Mark(file, sizeOf(file)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfAProgram(Path log) {
        return Stream.of(Program.values())
                .anyMatch(program ->
                        log.getFileName().toString().startsWith(program.name().toLowerCase(Locale.ROOT)));
    }

    /** Lines by which a program says that something went wrong which nobody had foreseen. */
    public List<String> errors() {
        return marks.stream().flatMap(Logs::linesSince).filter(Logs::isError).toList();
    }

    private static boolean isError(String line) {
        return line.startsWith("{")
                && line.endsWith("}")
                && "ERROR".equals(Json.read(line).path("level").asText());
    }

    private static Stream<String> linesSince(Mark mark) {
        try {
            var all = Files.readAllBytes(mark.log());
            return new String(all, (int) mark.size(), all.length - (int) mark.size(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sizeOf(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
