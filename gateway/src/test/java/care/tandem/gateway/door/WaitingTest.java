package care.tandem.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.document.Operation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final Waiting waiting = new Waiting();
    private final Operation ordinary = Operation.page("listSessions", "/sessions");
    private final Operation alarm =
            new Operation("pressAlarm", "POST", "/alarms", "assessment", false, List.of(), false, true);

    @BeforeEach
    void fourSeats() {
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
