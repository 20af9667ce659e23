package care.tandem.canaries;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** The bytes of the messaging database as they lie on the disk, with the log from which it would recover. */
final class Disk {
    private static final byte[] MARK = Marks.WORD.getBytes(StandardCharsets.US_ASCII);

    private Disk() {}

    /** Canaries that whoever carries the disk away could read, by mark. */
    static Set<String> found() {
        var data = House.stack().postgres().home().data();
        var found = new TreeSet<String>();
        for (var folder : Set.of("base/" + checkpointed(), "pg_wal")) {
            try (var files = Files.walk(data.resolve(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> found.addAll(in(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** The folder of the database, after all of it was written. */
    private static String checkpointed() {
        var records = House.records(Program.MESSAGING);
        try (var connection = records.connect();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Long.toString(records.count("SELECT oid FROM pg_database WHERE datname = current_database()"));
    }

    private static Set<String> in(Path file) {
        var found = new TreeSet<String>();
        try {
            var bytes = Files.readAllBytes(file);
            var length = MARK.length + Marks.LENGTH;
            for (var at = 0; at <= bytes.length - length; at++) {
                if (bytes[at] == MARK[0] && isMark(bytes, at)) {
                    found.addAll(Marks.in(new String(bytes, at, length, StandardCharsets.ISO_8859_1)));
                }
            }
            return found;
        } catch (NoSuchFileException recycled) {
            // A part of the log that is no longer needed goes on under the next name, and is read there.
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMark(byte[] bytes, int at) {
        for (var i = 1; i < MARK.length; i++) {
            if (bytes[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }
}
