package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where one server's backups lie: {@code base/<when it was complete>} and {@code wal}, every log segment since the oldest
 * of them. The server archives from the moment this directory exists; without it nothing piles up.
 */
record PostgresArchive(Path directory) {

    /** A backup of all databases. Anything later than {@code completeAt} can be restored from it. */
    record Base(Instant completeAt, Path data) {}

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Beside the server's data. */
    static PostgresArchive of(ServerHome home) {
        return new PostgresArchive(home.data().resolveSibling(home.data().getFileName() + "-backup"));
    }

    Path wal() {
        return directory.resolve("wal");
    }

    Path baseOf(Instant completeAt) {
        return directory.resolve("base").resolve(STAMP.format(completeAt));
    }

    /** From now on the server archives. */
    void open() throws IOException {
        Files.createDirectories(directory.resolve("base"));
        Files.createDirectories(wal());
    }

    /** Oldest first. */
    List<Base> bases() {
        var bases = directory.resolve("base");
        if (!Files.isDirectory(bases)) {
            return List.of();
        }
        try (var found = Files.list(bases)) {
            return found.filter(path -> path.getFileName().toString().endsWith("Z"))
                    .map(path ->
                            new Base(Instant.from(STAMP.parse(path.getFileName().toString())), path))
                    .sorted(Comparator.comparing(Base::completeAt))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest from which that moment can be reached; the newest of all for the last commit. */
    Optional<Base> newestFor(Optional<Instant> to) {
        return bases().stream()
                .filter(base -> to.filter(base.completeAt()::isAfter).isEmpty())
                .reduce((older, newer) -> newer);
    }

    /** A segment that is there already must be the same one: after a crash the server offers it again. */
    String archiveCommand() {
        var to = quoted(wal()) + "/%f";
        return "test ! -d " + quoted(wal()) + " || cmp -s %p " + to + " || { test ! -e " + to + " && cp %p " + to
                + ".part && mv " + to + ".part " + to + "; }";
    }

    String restoreCommand() {
        return "cp " + quoted(wal()) + "/%f %p";
    }

    /** For the shell, in a setting where a percent sign means something. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
