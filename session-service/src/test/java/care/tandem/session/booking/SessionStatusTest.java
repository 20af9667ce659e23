package care.tandem.session.booking;

import static care.tandem.session.booking.SessionStatus.BOOKED;
import static care.tandem.session.booking.SessionStatus.CANCELLED;
import static care.tandem.session.booking.SessionStatus.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tandem.platform.problem.ProblemException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionStatusTest {

    @Test
    void aSessionMovesOnlyAsTheTableSays() {
        var allowed = Map.of(
                BOOKED, Set.of(BOOKED, CANCELLED, REPLACED),
                CANCELLED, Set.<SessionStatus>of(),
                REPLACED, Set.<SessionStatus>of());

        for (var from : SessionStatus.values()) {
            for (var to : SessionStatus.values()) {
                assertThat(from.allows(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(allowed.get(from).contains(to));
            }
        }
    }

    @Test
    void anyOtherMoveIsRefused() {
        assertThatThrownBy(() -> CANCELLED.to(BOOKED)).isInstanceOf(ProblemException.class);
    }
}
