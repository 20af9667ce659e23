package care.tandem.platform.identity;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The provider's keys. A token that names an unknown one makes them be read again, so that a new key works with its first
 * token; at most once a second, so that invented names do not become a load on the provider. The library's own bound is in
 * minutes: one invented name would shut a new key out for as long.
 */
final class ProviderKeys extends KeyLocationResolver {

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);
    private static final long READ_AGAIN_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int TO_ANSWER_MS = 2_000;

    private long readAgainAt = System.nanoTime() - READ_AGAIN_AFTER_NANOS;
    private IOException failure;

    ProviderKeys(JWTAuthContextInfo settings) throws UnresolvableKeyException {
        super(settings);
    }

    /**
     * Whoever asks while they are being read waits for that: what comes is new enough for all of them, and so is that
     * nothing came.
     */
    @Override
    protected boolean forcedHttpsJwksRefresh() {
        synchronized (forcedRefreshLock) {
            if (System.nanoTime() - readAgainAt >= READ_AGAIN_AFTER_NANOS) {
                failure = refresh();
                readAgainAt = System.nanoTime();
            }
            if (failure != null) {
                LOG.warnf("keys were not read: %s", failure.getClass().getSimpleName());
                throw new KeysUnreadable(failure);
            }
            return true;
        }
    }

    /** Why it could not be done, or null. */
    private IOException refresh() {
        try {
            httpsJwks.refresh();
            return null;
        } catch (JoseException e) {
            return new IOException("no key set");
        } catch (IOException e) {
            return e;
        }
    }

    /** From a provider only as a key set, and within the time below; else from a file. */
    @Override
    protected String readKeyContent(String location) throws IOException {
        if (location.startsWith("http")) {
            throw new IOException("no key set");
        }
        return super.readKeyContent(location);
    }

    /** A provider that hangs holds nobody for longer than this. */
    @Override
    protected Get getHttpGet() {
        var get = new Get();
        get.setConnectTimeout(TO_ANSWER_MS);
        get.setReadTimeout(TO_ANSWER_MS);
        get.setRetries(0);
        return get;
    }
}
