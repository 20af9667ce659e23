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
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies tokens as the library does, with {@link ProviderKeys} shared by all kinds of token. Throws {@link KeysUnreadable}
 * when it could not.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TokenFactory extends JWTCallerPrincipalFactory {

    private final DefaultJWTTokenParser parser = new Parser();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        try {
            var verified = parser.parse(token, settings);
            return new DefaultJWTCallerPrincipal(
                    verified.getJoseObjects().get(0).getHeader("typ"), verified.getJwtClaims());
        } catch (ParseException e) {
            if (innermost(e) instanceof IOException unreachable) {
                throw new KeysUnreadable(unreachable);
            }
            throw e;
        }
    }

    private static Throwable innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static final class Parser extends DefaultJWTTokenParser {

        private static final long TRY_AGAIN_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);

        private volatile VerificationKeyResolver keys;
        private UnresolvableKeyException failure;
        private long failedAt;

        /**
         * Tried anew until the provider has once answered, but not by each of many who waited for one try: a provider that
         * hangs would hold them one after the other.
         */
        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo settings)
                throws UnresolvableKeyException {
            if (keys == null) {
                synchronized (this) {
                    if (keys == null) {
                        keys = read(settings);
                    }
                }
            }
            return keys;
        }

        private ProviderKeys read(JWTAuthContextInfo settings) throws UnresolvableKeyException {
            if (failure != null && System.nanoTime() - failedAt < TRY_AGAIN_AFTER_NANOS) {
                throw failure;
            }
            try {
                return new ProviderKeys(settings);
            } catch (UnresolvableKeyException e) {
                failure = e;
                failedAt = System.nanoTime();
                throw e;
            }
        }
    }
}
