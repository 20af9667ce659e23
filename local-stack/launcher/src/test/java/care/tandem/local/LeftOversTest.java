package care.tandem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOversTest {
    @TempDir
    private Path directory;

    @Test
    void allThatThePidFilesNameAreEndedAndAStrangerIsNot() throws IOException {
        var one = start("one");
        var two = start("two");
        two.pause();
        var stranger = new ProcessBuilder("sleep", "600").start();
        var began = stranger.toHandle().info().startInstant().orElseThrow();
        var notTheStranger = new ProcessMark(stranger.pid(), began.minus(Duration.ofMinutes(1)), StopSignal.TERM);
        notTheStranger.write(directory.resolve("three.pid"));

        int ended = LeftOvers.endIn(directory);

        assertThat(ended).isEqualTo(2);
        assertThat(one.isAlive()).isFalse();
        assertThat(two.isAlive()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void whereNothingEverRanNothingIsLeft() {
        assertThat(LeftOvers.endIn(directory.resolve("none"))).isZero();
    }

    private ChildProcess start(String name) throws IOException {
        return ChildProcess.start(
                new ProcessBuilder("sleep", "600"),
                StopSignal.TERM,
                directory.resolve(name + ".log"),
                directory.resolve(name + ".pid"));
    }
}
