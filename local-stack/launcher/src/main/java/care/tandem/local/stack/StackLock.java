package care.tandem.local.stack;

import care.tandem.local.ServerFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One stack to a directory. The system itself lets go of the lock when its holder is killed, so that what a killed
 * stack left can be told from a stack that runs.
 */
final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    static StackLock take(StackSettings settings) {
        try {
            var run = settings.directory().resolve("run");
            Files.createDirectories(run);
            var channel =
                    FileChannel.open(run.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new StackLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Most likely the same stack, started twice: say which ports it has.
        settings.ports().requireFree();
        throw new ServerFailure("A stack runs from " + settings.directory()
                + " already. Choose another directory with -Dtandem.directory=<path>. Nothing was started.");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock()).isPresent();
        } catch (OverlappingFileLockException heldInThisJvm) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
