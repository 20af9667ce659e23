package care.tandem.platform.time;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TandemClockTest {
    private static final Instant THEN = Instant.parse("2027-03-01T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void itStandsStillAtTheMomentInItsFileAndGoesOnWithoutIt() throws IOException {
        var file = folder.resolve("clock");
        var clock = new TandemClock(true, Optional.of(file));
        assertThat(clock.instant()).isCloseTo(TandemClock.systemTime(), within(5, SECONDS));

        Files.writeString(file, THEN + "\n");
        assertThat(clock.instant()).isEqualTo(THEN);

        Files.delete(file);
        assertThat(clock.instant()).isCloseTo(TandemClock.systemTime(), within(5, SECONDS));
    }

    @Test
    void oneThatIsNotSteerableLooksAtNoFileAndIsNotMoved() throws IOException {
        var file = Files.writeString(folder.resolve("clock"), THEN.toString());
        var clock = new TandemClock(false, Optional.of(file));

        assertThat(clock.instant()).isCloseTo(TandemClock.systemTime(), within(5, SECONDS));
        assertThatThrownBy(() -> clock.advance(Duration.ofDays(1))).isInstanceOf(IllegalStateException.class);
    }
}
