package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

/**
 * Unpacked server programs, each unpacked once and never changed afterwards, so that any number of servers of any
 * number of processes may run from them.
 */
public record Distributions(Path directory) {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** Fills a new, empty directory with a program. */
    @FunctionalInterface
    interface Filler {
        void fill(Path directory) throws IOException;
    }

    public Distributions {
        directory = directory.toAbsolutePath().normalize();
    }

    /** One directory for all tests of this user on this machine. */
    public static Distributions ofThisUser() {
        var user = System.getProperty("user.name");
        var directory = Path.of(System.getProperty("java.io.tmpdir"), "tandem-servers-" + user);
        try {
            if (!Files.exists(directory)) {
                var onlyForMe = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
                Files.createDirectories(directory, onlyForMe);
            }
            // The place for temporary files is everybody's: a stranger's programs must not be run.
            if (!Files.getOwner(directory).getName().equals(user)) {
                throw new ServerFailure(directory + " belongs to somebody else");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Distributions(directory);
    }

    /** The directory of this name, filled by the first who asks; all others, in any process, wait for that. */
    Path provide(String name, Filler filler) throws IOException {
        var target = directory.resolve(name);
        Files.createDirectories(directory);
        try (var channel = FileChannel.open(
                directory.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (!Files.isDirectory(target)) {
                var lock = tryLock(channel);
                if (lock.isEmpty()) {
                    Waiting.pause(BETWEEN_TRIES);
                    continue;
                }
                try (var held = lock.get()) {
                    if (held.isValid() && !Files.isDirectory(target)) {
                        fill(target, filler);
                    }
                }
            }
        }
        return target;
    }

    private void fill(Path target, Filler filler) throws IOException {
        var unfinished = Files.createTempDirectory(directory, target.getFileName() + "-");
        filler.fill(unfinished);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldInThisJvm) {
            return Optional.empty();
        }
    }
}
