package care.tandem.gateway.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Whether a request carries a valid access token: signature, issuer, audience and time by the platform's settings, and
 * that it is an access token at all. Why one is refused goes to the log, not to the caller.
 */
@Singleton
class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);
    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+) *", Pattern.CASE_INSENSITIVE);

    /** The kinds of an access token, where a token says its kind; ID, refresh and logout tokens say others. */
    private static final Set<String> HEADER_KINDS = Set.of("jwt", "at+jwt", "application/at+jwt");

    private static final String CLAIM_KIND = "bearer";

    @Inject
    JWTParser parser;

    @Inject
    ObjectMapper json;

    @Inject
    Vertx vertx;

    /** Empty when there is no valid token. Fails only when the question could not be answered here and now. */
    Future<Optional<VerifiedCaller>> verify(HttpServerRequest request) {
        var headers = request.headers().getAll("Authorization");
        var bearer = BEARER.matcher(headers.size() == 1 ? headers.get(0) : "");
        if (!bearer.matches()) {
            return Future.succeededFuture(Optional.empty());
        }
        // Off the event loop: the first token of an unknown key waits for the provider's key set.
        return vertx.executeBlocking(() -> verify(bearer.group(1)), false);
    }

    private Optional<VerifiedCaller> verify(String token) {
        try {
            var verified = parser.parse(token);
            if (isAccessToken(verified, token)) {
                return idOf(verified).map(VerifiedCaller::new);
            }
            LOG.info("token refused: it is not an access token");
        } catch (ParseException e) {
            var cause = innermost(e);
            if (cause instanceof IOException unreachable) {
                throw new UncheckedIOException("the identity provider's keys cannot be read", unreachable);
            }
            LOG.infof("token refused: %s", cause.getClass().getSimpleName());
        } catch (IOException e) {
            LOG.infof("token refused: its header cannot be read");
        }
        return Optional.empty();
    }

    private boolean isAccessToken(JsonWebToken verified, String token) throws IOException {
        var header = json.readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))));
        Object kind = verified.getClaim("typ");
        return HEADER_KINDS.contains(header.path("typ").asText("jwt").toLowerCase(Locale.ROOT))
                && (kind == null || CLAIM_KIND.equalsIgnoreCase(kind.toString()));
    }

    private static Optional<String> idOf(JsonWebToken token) {
        return Optional.ofNullable(token.getSubject()).or(() -> Optional.ofNullable(token.getClaim("azp")));
    }

    /** Logged by its kind only: messages of the token library quote the token. */
    private static Throwable innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
