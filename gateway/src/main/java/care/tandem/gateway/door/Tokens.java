package care.tandem.gateway.door;

import care.tandem.gateway.logout.Sessions;
import care.tandem.gateway.logout.TokenSession;
import care.tandem.gateway.token.SignedToken;
import care.tandem.gateway.token.SignedTokens;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Whether a request carries a valid access token: signed and in time, that it is an access token at all, and that its
 * session has not ended.
 */
@Singleton
class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);
    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+) *", Pattern.CASE_INSENSITIVE);

    /** The kinds of an access token, where a token says its kind; ID, refresh and logout tokens say others. */
    private static final Set<String> HEADER_KINDS = Set.of("jwt", "at+jwt", "application/at+jwt");

    private static final String CLAIM_KIND = "bearer";

    private final SignedTokens tokens;
    private final Sessions sessions;
    private final Vertx vertx;
    private final JWTAuthContextInfo demands;

    Tokens(SignedTokens tokens, Sessions sessions, Vertx vertx) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.vertx = vertx;
        demands = tokens.demands();
    }

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
        var verified = tokens.verify(token, demands);
        if (verified.filter(Tokens::isAccessToken).isEmpty()) {
            verified.ifPresent(other -> LOG.info("token refused: it is not an access token"));
            return Optional.empty();
        }
        var claims = verified.get().claims();
        var session = TokenSession.of(claims);
        if (sessions.haveEnded(session)) {
            LOG.info("token refused: its session has ended");
            return Optional.empty();
        }
        return idOf(claims).map(id -> new VerifiedCaller(id, session));
    }

    private static boolean isAccessToken(SignedToken token) {
        Object kind = token.claims().getClaim("typ");
        return HEADER_KINDS.contains(token.kind()) && (kind == null || CLAIM_KIND.equalsIgnoreCase(kind.toString()));
    }

    private static Optional<String> idOf(JsonWebToken token) {
        return Optional.ofNullable(token.getSubject()).or(() -> Optional.ofNullable(token.getClaim("azp")));
    }
}
