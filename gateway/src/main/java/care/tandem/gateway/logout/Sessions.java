package care.tandem.gateway.logout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * Which sessions have ended, and the open streams of those that have not. Each is remembered until none of its tokens can be
 * good any more; their number is bounded by what the provider signs.
 */
@Singleton
public class Sessions {

    private static final Duration REMEMBERED = Duration.ofMinutes(TokenSession.LONGEST_MINUTES + 1);

    @Inject
    Vertx vertx;

    private final Cache<String, Instant> ended = remembering();
    private final Cache<String, Instant> endedOfSubject = remembering();
    private final Map<RoutingContext, OpenStream> streams = new ConcurrentHashMap<>();

    private record OpenStream(TokenSession session, Context loop) {}

    private static Cache<String, Instant> remembering() {
        return Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();
    }

    /** Of a login that was ended as a whole, tokens of the same second are refused too: which came first is not told. */
    public boolean haveEnded(TokenSession session) {
        return session.id().map(ended::getIfPresent).isPresent()
                || session.subject()
                        .map(endedOfSubject::getIfPresent)
                        .filter(at -> !session.issuedAt().isAfter(at))
                        .isPresent();
    }

    void end(EndedSession session) {
        var known = session.of() == EndedSession.Kind.SESSION ? ended : endedOfSubject;
        known.asMap().merge(session.id(), session.at(), BinaryOperator.maxBy(Instant::compareTo));
        endStreams();
    }

    /** From now on the stream ends with its session, as it does with its token. */
    public void watch(RoutingContext stream, TokenSession session) {
        streams.put(stream, new OpenStream(session, vertx.getOrCreateContext()));
        stream.addEndHandler(end -> streams.remove(stream));
        if (haveEnded(session)) {
            endStreams();
        }
    }

    private void endStreams() {
        streams.forEach((context, stream) -> {
            if (haveEnded(stream.session())) {
                stream.loop().runOnContext(now -> end(context));
            }
        });
    }

    private static void end(RoutingContext context) {
        var response = context.response();
        if (response.headWritten() && !response.ended()) {
            response.end();
        } else {
            context.request().connection().close();
        }
    }
}
