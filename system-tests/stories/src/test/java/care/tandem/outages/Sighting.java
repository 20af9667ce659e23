package care.tandem.outages;

import care.tandem.story.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * One answer.
 *
 * @param asked when, by {@link System#nanoTime}
 * @param status 0 where there was none
 */
record Sighting(Act act, long asked, Duration took, int status, String retryAfter, String body) {

    static Sighting of(Act act, Scene scene) {
        var asked = System.nanoTime();
        try {
            return of(act, asked, act.ask(scene));
        } catch (UncheckedIOException e) {
            return new Sighting(act, asked, since(asked), 0, "", e.getCause().toString());
        }
    }

    private static Sighting of(Act act, long asked, Answer answer) {
        return new Sighting(act, asked, since(asked), answer.status(), answer.header("Retry-After"), answer.body());
    }

    private static Duration since(long asked) {
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    boolean isUsual() {
        return status == act.usual();
    }

    /** A problem that says when to come again. */
    boolean isPutOff() {
        return status == 503 && !retryAfter.isEmpty() && body.contains("\"type\":\"/problems/");
    }

    boolean isClosed() {
        return isPutOff() && body.contains("/problems/access-state-unknown");
    }
}
