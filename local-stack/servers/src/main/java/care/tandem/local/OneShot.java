package care.tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that does one thing and ends. */
final class OneShot {
    private static final int LONGEST_MINUTES = 5;

    private OneShot() {}

    /** Fails with what the command said, unless it ends well. */
    static void run(List<String> command, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new ServerFailure(command.get(0) + " takes more than " + LONGEST_MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while running " + command.get(0), e);
        }
        if (process.exitValue() != 0) {
            throw new ServerFailure(command.get(0) + " failed:\n  " + String.join("\n  ", LogTail.of(log, 15)));
        }
    }
}
