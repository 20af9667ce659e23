package care.tandem.platform.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Verifies tokens as the library does, with {@link ProviderKeys} shared by all kinds of token. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TokenFactory extends JWTCallerPrincipalFactory {

    private final DefaultJWTTokenParser parser = new Parser();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        var verified = parser.parse(token, settings);
        return new DefaultJWTCallerPrincipal(
                verified.getJoseObjects().get(0).getHeader("typ"), verified.getJwtClaims());
    }

    private static final class Parser extends DefaultJWTTokenParser {

        private volatile VerificationKeyResolver keys;

        /** Tried anew with each token until the provider has once answered. */
        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo settings)
                throws UnresolvableKeyException {
            if (keys == null) {
                synchronized (this) {
                    if (keys == null) {
                        keys = new ProviderKeys(settings);
                    }
                }
            }
            return keys;
        }
    }
}
