package care.tandem.gateway.logout;

import care.tandem.gateway.GatewaySettings;
import care.tandem.gateway.token.SignedToken;
import care.tandem.gateway.token.SignedTokens;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies logout tokens as OIDC Back-Channel Logout 1.0, 2.6, lays down: signed by the provider, for one of the clients that
 * people sign in with, a moment old, about a logout and nothing else, and each taken once.
 */
@Singleton
class LogoutTokens {

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Set<String> KINDS = Set.of("jwt", "logout+jwt", "application/logout+jwt");
    private static final Duration OLDEST = Duration.ofMinutes(2);

    private final SignedTokens tokens;
    private final JWTAuthContextInfo demands;

    /** Longer than a token is taken, skew of clocks included. */
    private final Cache<String, Boolean> taken =
            Caffeine.newBuilder().expireAfterWrite(OLDEST.multipliedBy(2)).build();

    LogoutTokens(SignedTokens tokens, GatewaySettings settings) {
        this.tokens = tokens;
        demands = tokens.demands();
        demands.setExpectedAudience(settings.logout().clients());
        demands.setTokenAge(OLDEST.toSeconds());
        demands.setRequireNamedPrincipal(false);
    }

    /** Empty when it is not valid, or was taken before. */
    Optional<LogoutToken> take(String token) {
        return tokens.verify(token, demands)
                .filter(LogoutTokens::isAboutALogout)
                .map(SignedToken::claims)
                .flatMap(LogoutTokens::read)
                .filter(read -> taken.asMap().putIfAbsent(read.id(), true) == null);
    }

    /** What it says could not be told on: the provider may bring it again. */
    void giveBack(LogoutToken token) {
        taken.invalidate(token.id());
    }

    /** A nonce stands in ID tokens only; where there is one, somebody hands in another token as a logout. */
    private static boolean isAboutALogout(SignedToken token) {
        Object events = token.claims().getClaim("events");
        return KINDS.contains(token.kind())
                && token.claims().getClaim("nonce") == null
                && events instanceof Map<?, ?> named
                && named.get(LOGOUT) instanceof Map<?, ?>;
    }

    private static Optional<LogoutToken> read(JsonWebToken token) {
        var at = Instant.ofEpochSecond(token.getIssuedAtTime());
        var session = Optional.ofNullable(token.getClaim("sid"))
                .map(id -> new EndedSession(EndedSession.Kind.SESSION, id.toString(), at));
        var subject = Optional.ofNullable(token.getSubject())
                .map(sub -> new EndedSession(EndedSession.Kind.SUBJECT, sub, at));
        return Optional.ofNullable(token.getTokenID())
                .filter(id -> !id.isBlank())
                .flatMap(id -> session.or(() -> subject).map(ended -> new LogoutToken(id, ended)));
    }
}
