package care.tandem.gateway.forward;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;

/** How a program says that it is about to end: it closes each connection behind its answer, and then takes no more. */
final class Leaving {

    /** As long as a program takes to drain and to come back. */
    static final Duration AVOIDED = Duration.ofSeconds(30);

    private Leaving() {}

    static boolean isToldBy(HttpClientResponse answer) {
        return answer.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true);
    }

    /** The framework's own bare refusal, before anything of the program has heard of the request: another may have it. */
    static boolean hasNotHeard(HttpClientResponse answer) {
        return answer.statusCode() == 503
                && isToldBy(answer)
                && !answer.headers().contains(HttpHeaders.CONTENT_TYPE);
    }
}
