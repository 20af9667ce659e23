package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one server keeps its data, its log and its pid file.
 *
 * @param temporary whether all of it goes when the server is closed
 */
public record ServerHome(Path data, Path log, Path pidFile, boolean temporary) {

    /** The layout of the local stack: {@code <root>/<name>}, {@code <root>/logs/<name>.log}, {@code <root>/run/<name>.pid}. */
    public static ServerHome in(Path root, String name) {
        return in(root, name, false);
    }

    /** A new home in the system's place for temporary files. */
    static ServerHome temporary(String name) {
        try {
            return in(Files.createTempDirectory("tandem-" + name + "-"), name, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerHome in(Path root, String name, boolean temporary) {
        var absolute = root.toAbsolutePath().normalize();
        return new ServerHome(
                absolute.resolve(name),
                absolute.resolve("logs").resolve(name + ".log"),
                absolute.resolve("run").resolve(name + ".pid"),
                temporary);
    }

    /** The same log and pid file, and the data elsewhere. */
    public ServerHome withData(Path elsewhere) {
        return new ServerHome(elsewhere, log, pidFile, temporary);
    }

    void deleteIfTemporary() {
        if (!temporary) {
            return;
        }
        try {
            Archives.deleteTree(data.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
