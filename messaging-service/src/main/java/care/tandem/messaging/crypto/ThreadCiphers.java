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
            var masterKeyId = masterKeys.presentId();
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, masterKeys.byId(masterKeyId), boundTo(masterKeyId, threadId));
            keys.persist(ThreadKey.wrappedBy(masterKeyId, threadId, wrapped, clock.instant()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made for thread " + threadId, e);
        }
    }

    public ThreadCipher of(UUID threadId) {
        var key = keys.findByIdOptional(threadId)
                .orElseThrow(() -> new IllegalStateException("thread " + threadId + " has no key"));
        try {
            var unwrapped = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    key.wrapped(), masterKeys.byId(key.masterKeyId()), boundTo(key.masterKeyId(), threadId));
            return new ThreadCipher(threadId, unwrapped.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of thread " + threadId + " cannot be unwrapped", e);
        }
    }

    private static byte[] boundTo(String masterKeyId, UUID threadId) {
        return (masterKeyId + "\n" + threadId).getBytes(StandardCharsets.UTF_8);
    }
}
