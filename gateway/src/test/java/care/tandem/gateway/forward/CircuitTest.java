package care.tandem.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Duration OPEN = Duration.ofSeconds(5);

    private final AtomicLong now = new AtomicLong();
    private final Circuit circuit = new Circuit(OPEN, now::get);

    @Test
    void threeSilencesInARowRefuseAtOnce() {
        circuit.wasSilent();
        circuit.wasSilent();
        assertThat(circuit.refuses()).isEmpty();

        circuit.wasSilent();

        assertThat(circuit.refuses()).contains(OPEN);
    }

    @Test
    void anAnswerInBetweenStartsTheCountAnew() {
        circuit.wasSilent();
        circuit.wasSilent();
        circuit.answered();
        circuit.wasSilent();

        assertThat(circuit.refuses()).isEmpty();
    }

    @Test
    void afterAWhileOneRequestGoesToSee() {
        silentThrice();
        now.addAndGet(OPEN.toNanos());

        assertThat(circuit.refuses()).isEmpty();
        assertThat(circuit.refuses()).isPresent();
    }

    @Test
    void anAnswerToThatRequestLetsAllThroughAgain() {
        silentThrice();
        now.addAndGet(OPEN.toNanos());
        circuit.refuses();

        circuit.answered();

        assertThat(circuit.refuses()).isEmpty();
        assertThat(circuit.refuses()).isEmpty();
    }

    private void silentThrice() {
        for (var i = 0; i < 3; i++) {
            circuit.wasSilent();
        }
    }
}
