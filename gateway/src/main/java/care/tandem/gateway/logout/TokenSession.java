package care.tandem.gateway.logout;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which session at the provider a token belongs to; that of a machine belongs to none. */
public record TokenSession(Optional<String> id, Optional<String> subject, Instant issuedAt) {

    /** For how long a token can be good, whatever it says: {@code mp.jwt.verify.token.age}. */
    static final int LONGEST_MINUTES = 10;

    public static TokenSession of(JsonWebToken token) {
        return new TokenSession(
                Optional.ofNullable(token.getClaim("sid")).map(Object::toString),
                Optional.ofNullable(token.getSubject()),
                Instant.ofEpochSecond(token.getIssuedAtTime()));
    }
}
