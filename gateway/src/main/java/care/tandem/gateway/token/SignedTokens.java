package care.tandem.gateway.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Verifies tokens by the platform's settings. Why one is refused goes to the log, not to whoever brought it. */
@Singleton
public class SignedTokens {

    private static final Logger LOG = Logger.getLogger(SignedTokens.class);

    @Inject
    JWTCallerPrincipalFactory factory;

    @Inject
    JWTAuthContextInfo settings;

    @Inject
    ObjectMapper json;

    /** What is demanded of an access token; a copy, to be changed for other kinds. */
    public JWTAuthContextInfo demands() {
        return new JWTAuthContextInfo(settings);
    }

    /**
     * Empty when it is not valid. Takes its time: an unknown key waits for the provider.
     *
     * @throws care.tandem.platform.identity.KeysUnreadable when the question could not be answered here and now
     */
    public Optional<SignedToken> verify(String token, JWTAuthContextInfo demands) {
        try {
            return Optional.of(new SignedToken(factory.parse(token, demands), kindOf(token)));
        } catch (ParseException e) {
            LOG.infof("token refused: %s", innermost(e).getClass().getSimpleName());
        } catch (IOException e) {
            LOG.infof("token refused: its header cannot be read");
        }
        return Optional.empty();
    }

    private String kindOf(String token) throws IOException {
        var header = json.readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))));
        return header.path("typ").asText("jwt").toLowerCase(Locale.ROOT);
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
