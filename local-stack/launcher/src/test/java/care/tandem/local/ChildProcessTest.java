package care.tandem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    private Path directory;

    private Path pidFile;
    private ChildProcess child;

    @BeforeEach
    void aChildThatSleeps() throws IOException {
        pidFile = directory.resolve("run/child.pid");
        child = start("sleep", "600");
    }

    @AfterEach
    void noChildIsLeft() {
        child.kill();
    }

    @Test
    void theChildOfAKilledRunIsFoundByItsPidFile() throws IOException {
        var left = ChildProcess.leftBy(pidFile);

        assertThat(left).map(ChildProcess::pid).contains(child.pid());
        left.orElseThrow().stop(SHORT);
        assertThat(child.isAlive()).isFalse();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void aStrangerWhoGotTheIdOfAnEndedChildIsLeftAlone() throws IOException {
        var began = ProcessMark.read(pidFile).orElseThrow().startedAt();
        new ProcessMark(child.pid(), began.minusSeconds(60), StopSignal.TERM).write(pidFile);

        assertThat(ChildProcess.leftBy(pidFile)).isEmpty();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void aTornPidFileNamesNobody() throws IOException {
        Files.writeString(pidFile, child.pid() + "\n");

        assertThat(ChildProcess.leftBy(pidFile)).isEmpty();
    }

    @Test
    void aChildThatDoesNotStopIsEndedByForce() throws IOException {
        child.kill();
        child = start("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done");

        child.stop(SHORT);

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aFrozenChildStops() {
        child.pause();

        child.stop(Duration.ofSeconds(5));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void itsWordsAreInTheLog() throws Exception {
        child.kill();
        child = start("sh", "-c", "echo one; echo two; echo three >&2");
        child.onExit().get();

        assertThat(LogTail.of(directory.resolve("child.log"), 2)).containsExactly("two", "three");
    }

    private ChildProcess start(String... command) throws IOException {
        return ChildProcess.start(
                new ProcessBuilder(command), StopSignal.TERM, directory.resolve("child.log"), pidFile);
    }
}
