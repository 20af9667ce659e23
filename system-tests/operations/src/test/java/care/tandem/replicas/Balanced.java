package care.tandem.replicas;

import care.tandem.story.Answer;
import care.tandem.story.Door;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.function.Function;

/** Two gateways, as a balancer knows them: who is leaving or takes no connection is let alone for a while. */
final class Balanced {
    /** As long as a gateway takes to leave, and more. */
    private static final Duration LET_ALONE = Duration.ofSeconds(10);

    private final Door near;
    private final Door other;
    private long letAloneUntil = System.nanoTime();

    Balanced(Door near, Door other) {
        this.near = near;
        this.other = other;
    }

    Answer answerTo(Function<Door, Answer> act) {
        return System.nanoTime() - letAloneUntil < 0 ? act.apply(other) : answerOfNear(act);
    }

    private Answer answerOfNear(Function<Door, Answer> act) {
        try {
            var answer = act.apply(near);
            if (answer.header("Connection").equals("close")) {
                letAlone();
            }
            return answer;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ConnectException) {
                letAlone();
                return act.apply(other);
            }
            throw e;
        }
    }

    private void letAlone() {
        letAloneUntil = System.nanoTime() + LET_ALONE.toNanos();
    }
}
