package care.tandem.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.document.Operation;
import care.tandem.gateway.support.Settings;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final Waiting waiting = new Waiting();
    private final Operation ordinary = Operation.page("listSessions", "/sessions");
    private final Operation alarm = Operation.page("pressAlarm", "/alarms");

    @BeforeEach
    void fourSeats() {
        waiting.settings = Settings.with(Map.of());
        waiting.seats = 4;
    }

    @Test
    void halfOfTheSeatsAreKeptForCallsForHelp() {
        assertThat(waiting.enter(ordinary)).isTrue();
        assertThat(waiting.enter(null)).isTrue();
        assertThat(waiting.enter(ordinary)).isFalse();
        assertThat(waiting.enter(null)).isFalse();

        assertThat(waiting.enter(alarm)).isTrue();
    }

    @Test
    void aSeatThatWasLeftIsAnothers() {
        waiting.enter(ordinary);
        waiting.enter(ordinary);

        waiting.leave();

        assertThat(waiting.enter(ordinary)).isTrue();
    }
}
