package care.tandem.messaging.crypto;

import care.tandem.messaging.MessagingSettings;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys that wrap threads' keys, by name: the present one for new threads, former ones for what they wrapped. */
@Startup
@Singleton
class MasterKeys {

    private static final int BYTES = 32;

    @Inject
    MessagingSettings settings;

    private final Map<String, Aead> byId = new HashMap<>();

    @PostConstruct
    void read() throws GeneralSecurityException {
        for (var former : settings.formerMasterKeys().entrySet()) {
            byId.put(former.getKey(), keyOf(former.getValue()));
        }
        byId.put(settings.masterKeyId(), keyOf(settings.masterKey()));
    }

    private static Aead keyOf(String base64) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != BYTES) {
            throw new IllegalStateException("a master key of tandem.messaging must be " + BYTES + " bytes in base64");
        }
        return new AesGcmJce(bytes);
    }

    String presentId() {
        return settings.masterKeyId();
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    Aead byId(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalStateException("the master key " + id + " is not configured"));
    }
}
