package care.tandem.messaging.crypto;

import care.tandem.platform.time.TandemClock;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and unwraps threads' keys. Nothing unwrapped is kept between requests, so that destroying a key's row ends the
 * thread's texts at once; unwrapping costs microseconds.
 */
@ApplicationScoped
public class ThreadCiphers {

    @Inject
    MasterKeys masterKeys;

    @Inject
    ThreadKeys keys;

    @Inject
    TandemClock clock;

    @PostConstruct
    void register() throws GeneralSecurityException {
        AeadConfig.register();
    }

    /** A new key for a thread that is being opened. */
    public void makeKeyFor(UUID threadId) {
        try {
            var wrapped = wrap(threadId, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            keys.persist(ThreadKey.wrappedBy(masterKeys.presentId(), threadId, wrapped, clock.instant()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made for thread " + threadId, e);
        }
    }

    /** Empty where the key was destroyed, and with it the thread's texts. */
    public Optional<ThreadCipher> of(UUID threadId) {
        return keys.findByIdOptional(threadId).map(key -> {
            try {
                var aead = unwrap(key).getPrimitive(RegistryConfiguration.get(), Aead.class);
                return new ThreadCipher(threadId, aead);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the key of thread " + threadId + " cannot be unwrapped", e);
            }
        });
    }

    /** Its texts can be read no more, by nobody. Tells whether there was a key. */
    public boolean destroyKeyOf(UUID threadId) {
        return keys.deleteById(threadId);
    }

    /** Wraps some of the keys anew that another master key wraps; tells how many. */
    int rewrapSome() {
        var others = keys.lockNotWrappedBy(masterKeys.presentId());
        others.forEach(this::rewrap);
        return others.size();
    }

    private void rewrap(ThreadKey key) {
        try {
            key.wrapAnew(masterKeys.presentId(), wrap(key.threadId(), unwrap(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of thread " + key.threadId() + " cannot be wrapped anew", e);
        }
    }

    private byte[] wrap(UUID threadId, KeysetHandle key) throws GeneralSecurityException {
        var present = masterKeys.presentId();
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, masterKeys.byId(present), boundTo(present, threadId));
    }

    private KeysetHandle unwrap(ThreadKey key) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                key.wrapped(), masterKeys.byId(key.masterKeyId()), boundTo(key.masterKeyId(), key.threadId()));
    }

    private static byte[] boundTo(String masterKeyId, UUID threadId) {
        return (masterKeyId + "\n" + threadId).getBytes(StandardCharsets.UTF_8);
    }
}
