package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A base backup of a running server, by PostgreSQL's own protocol for it: begin, copy the files, end, and keep the label
 * that tells recovery where to begin. Whoever works in the databases notices nothing.
 */
public final class PostgresBackup {
    /** Older ones go, and the log segments that only they need. */
    private static final int KEPT = 3;

    private final PostgresServer server;
    private final PostgresArchive archive;

    public PostgresBackup(PostgresServer server) {
        this.server = server;
        this.archive = PostgresArchive.of(server.home());
    }

    /** Returns when everything that recovery needs is archived; tells from which moment on the backup can be restored. */
    public Instant take() {
        var superuser = server.superuser();
        try (var connection =
                DriverManager.getConnection(server.jdbcUrl("postgres"), superuser.user(), superuser.password())) {
            requireArchiving(connection);
            archive.open();
            return take(connection);
        } catch (SQLException e) {
            throw new ServerFailure("Cannot back up " + server.name() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot back up " + server.name(), e);
        }
    }

    private static void requireArchiving(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var mode = statement.executeQuery("SHOW archive_mode")) {
            mode.next();
            if (mode.getString(1).equals("off")) {
                throw new ServerFailure("The server does not archive: it is one for tests");
            }
        }
    }

    private Instant take(Connection connection) throws SQLException, IOException {
        var unfinished = archive.directory().resolve("base").resolve("unfinished");
        Archives.deleteTree(unfinished);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('tandem', true)");
            DataFiles.copy(server.home().data(), unfinished);
            // Waits until the last segment that the copy needs is archived.
            try (var end = statement.executeQuery("SELECT labelfile, clock_timestamp() FROM pg_backup_stop(true)")) {
                end.next();
                Files.writeString(unfinished.resolve("backup_label"), end.getString(1));
                var completeAt = end.getObject(2, OffsetDateTime.class).toInstant();
                Files.move(unfinished, archive.baseOf(completeAt));
                prune();
                return completeAt;
            }
        }
    }

    private void prune() throws IOException {
        var bases = archive.bases();
        for (var old : bases.subList(0, Math.max(0, bases.size() - KEPT))) {
            Archives.deleteTree(old.data());
        }
        var firstNeeded = firstSegmentOf(archive.bases().get(0).data());
        try (var segments = Files.newDirectoryStream(archive.wal(), "????????????????????????")) {
            for (var segment : segments) {
                if (isBefore(segment, firstNeeded)) {
                    Files.delete(segment);
                }
            }
        }
    }

    /** The first eight digits are the timeline, which says nothing about before and after. */
    private static boolean isBefore(Path segment, String firstNeeded) {
        return segment.getFileName().toString().substring(8).compareTo(firstNeeded.substring(8)) < 0;
    }

    private static String firstSegmentOf(Path base) throws IOException {
        var firstLine = Files.readAllLines(base.resolve("backup_label")).get(0);
        return firstLine.replaceFirst(".*\\(file ([0-9A-F]{24})\\)", "$1");
    }
}
