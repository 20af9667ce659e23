package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The last lines of a log, read from its last 64 KiB at most. */
final class LogTail {
    private static final int WINDOW = 65_536;

    private LogTail() {}

    static List<String> of(Path log, int count) {
        return of(log, 0, line -> true, count);
    }

    /** Of what was written after the first {@code skipped} bytes, those that tell something. */
    static List<String> of(Path log, long skipped, Predicate<String> tells, int count) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var channel = FileChannel.open(log)) {
            var window = ByteBuffer.allocate(WINDOW);
            channel.read(window, Math.max(Math.min(skipped, channel.size()), channel.size() - WINDOW));
            var lines = new String(window.array(), 0, window.position(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(tells)
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
