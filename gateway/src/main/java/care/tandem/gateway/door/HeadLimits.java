package care.tandem.gateway.door;

import care.tandem.platform.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * How large the head of a request may be, both below what the services take. The server itself reads more than this, so
 * that a refusal can be given in our words; what is beyond that as well it refuses without any.
 */
final class HeadLimits {

    private static final int LONGEST_URI = 4_000;
    private static final int LARGEST_HEADERS = 16 * 1024;

    /** What each header has besides its name and value: colon, blank and line end. */
    private static final int AROUND = 4;

    private HeadLimits() {}

    static Optional<ProblemType> exceededBy(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_URI) {
            return Optional.of(ProblemType.URI_TOO_LONG);
        }
        var headers = 0;
        for (var header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length() + AROUND;
        }
        return headers > LARGEST_HEADERS ? Optional.of(ProblemType.HEADERS_TOO_LARGE) : Optional.empty();
    }
}
