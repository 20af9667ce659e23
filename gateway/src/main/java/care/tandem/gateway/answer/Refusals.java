package care.tandem.gateway.answer;

import care.tandem.gateway.GatewaySettings;
import care.tandem.platform.problem.Problem;
import care.tandem.platform.problem.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Says no, always as a problem document. */
@Singleton
public class Refusals {

    private static final String RETRY_AFTER = "Retry-After";
    private static final long MOST_DISCARDED = 1024 * 1024;

    @Inject
    ObjectMapper json;

    @Inject
    Vertx vertx;

    @Inject
    GatewaySettings settings;

    public void refuse(RoutingContext context, ProblemType type) {
        answer(context, Problem.of(type));
    }

    /** In words that say more than the type's own. */
    public void refuse(RoutingContext context, ProblemType type, String detail) {
        answer(context, Problem.of(type, detail, List.of()));
    }

    public void unauthenticated(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Bearer");
        refuse(context, ProblemType.UNAUTHENTICATED);
    }

    public void methodNotAllowed(RoutingContext context, Iterable<String> allowed) {
        context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        refuse(context, ProblemType.METHOD_NOT_ALLOWED);
    }

    /** For refusals that pass with time: 429 and 503. */
    public void later(RoutingContext context, ProblemType type, Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        context.response().putHeader(RETRY_AFTER, Long.toString(seconds));
        refuse(context, type);
    }

    /** When the rest of the body is not worth reading: the connection ends with the answer. */
    public void andClose(RoutingContext context, ProblemType type, String detail) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        refuse(context, type, detail);
    }

    /**
     * When it is in doubt where the request ends: nothing behind it is read as another one. The answer is written, but for
     * the server it never ends, or it would turn to what comes next before the connection is closed.
     */
    public void andReadNoFurther(RoutingContext context, ProblemType type, String detail) {
        var body = Buffer.buffer(text(Problem.of(type, detail, List.of())));
        head(context, type.status())
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                .write(body)
                .onComplete(written -> breakOff(context));
    }

    /** A service answered an error in words of its own: the caller gets the kind that belongs to the status. */
    public void inPlaceOf(RoutingContext context, int status) {
        var exact = Arrays.stream(ProblemType.values()).filter(type -> type.status() == status);
        var otherwise = status < 500
                ? ProblemType.INVALID_REQUEST
                : status == 500 ? ProblemType.INTERNAL_ERROR : ProblemType.UNAVAILABLE;
        refuse(context, exact.findFirst().orElse(otherwise));
    }

    /**
     * Ends an answer that has begun and cannot be finished, so that it does not look whole. The connection is closed
     * rather than the response reset: after a reset nobody hears that the request is over.
     */
    public void breakOff(RoutingContext context) {
        context.request().connection().close();
    }

    private void answer(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            breakOff(context);
            return;
        }
        head(context, problem.status()).end(text(problem));
        discardBody(context);
    }

    private static HttpServerResponse head(RoutingContext context, int status) {
        return context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is left of a body nobody will read goes by, so that the connection's next request can be read; within reason,
     * and not for longer than a body that is read may take.
     */
    private void discardBody(RoutingContext context) {
        var request = context.request();
        if (!request.isEnded()) {
            var tooSlow = vertx.setTimer(settings.answerTimeout().toMillis(), timer -> breakOff(context));
            request.handler(piece -> {
                        if (request.bytesRead() > MOST_DISCARDED) {
                            breakOff(context);
                        }
                    })
                    .endHandler(end -> vertx.cancelTimer(tooSlow))
                    .resume();
        }
    }
}
