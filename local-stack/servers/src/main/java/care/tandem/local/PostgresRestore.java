package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts a backup in the place of a server's data and has PostgreSQL recover it: to the last commit, or to an earlier
 * moment. What stood there is kept beside it, and put back where recovery fails.
 */
public final class PostgresRestore {
    private static final String SEGMENTS = "????????????????????????";

    private final PostgresServer server;
    private final PostgresArchive archive;
    private final Path data;

    /** @param server one that does not run */
    public PostgresRestore(PostgresServer server) {
        this.server = server;
        this.archive = PostgresArchive.of(server.home());
        this.data = server.home().data();
    }

    /**
     * Returns when the server runs on the restored data.
     *
     * @param to commits up to this moment stand; empty: all of them
     * @return where the data that stood there before is kept
     */
    public Path restore(Optional<Instant> to) {
        var base = archive.newestFor(to)
                .orElseThrow(() -> new ServerFailure("There is no backup"
                        + to.map(t -> " from before " + t).orElse("") + " in " + archive.directory()));
        try {
            var before = setAside();
            try {
                prepare(base, before, to);
                server.start();
            } catch (ServerFailure | IOException e) {
                putBack(before);
                throw e;
            }
            Files.writeString(data.resolve("postgresql.auto.conf"), settingsOf(base));
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot restore " + server.name(), e);
        }
    }

    private Path setAside() throws IOException {
        var before = data.resolveSibling(
                data.getFileName() + ".before-" + Instant.now().toString().replaceAll("[^0-9TZ.]", ""));
        if (Files.exists(data)) {
            Files.move(data, before);
        }
        return before;
    }

    private void putBack(Path before) throws IOException {
        server.stop();
        if (Files.exists(before)) {
            Archives.deleteTree(data);
            Files.move(before, data);
        }
    }

    private void prepare(PostgresArchive.Base base, Path before, Optional<Instant> to) throws IOException {
        var unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        Archives.deleteTree(unfinished);
        DataFiles.copy(base.data(), unfinished);
        saveUnarchived(before.resolve("pg_wal"), unfinished.resolve("pg_wal"));
        Files.writeString(
                unfinished.resolve("postgresql.auto.conf"),
                recovery(to),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.createFile(unfinished.resolve("recovery.signal"));
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The last commits are in segments that the server did not come to archive. */
    private void saveUnarchived(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var segments = Files.newDirectoryStream(from, SEGMENTS)) {
            for (var segment : segments) {
                if (!Files.exists(archive.wal().resolve(segment.getFileName()))) {
                    Files.copy(segment, to.resolve(segment.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Nobody is let in before recovery has ended. */
    private String recovery(Optional<Instant> to) {
        return "\nhot_standby = off\nrestore_command = " + quoted(archive.restoreCommand())
                + "\nrecovery_target_action = promote\n"
                + to.map(moment -> "recovery_target_time = " + quoted(offset(moment)) + "\n")
                        .orElse("");
    }

    /** Names of zones, also Z, are not known yet when this setting is read. */
    private static String offset(Instant moment) {
        return moment.toString().replace("Z", "+00");
    }

    private static String settingsOf(PostgresArchive.Base base) throws IOException {
        return Files.readString(base.data().resolve("postgresql.auto.conf"));
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
