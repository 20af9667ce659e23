package care.tandem.enrollment.secret;

import com.google.crypto.tink.subtle.Hkdf;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** HMAC-SHA256 with a key of its own for each purpose, derived from the service's one secret. */
@Singleton
public class KeyedHash {

    /** What is hashed: a hash of one purpose says nothing about another's. */
    public enum Purpose {
        INVITATION_CODE,
        ADDRESS,
        LOGIN
    }

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    @ConfigProperty(name = "tandem.seal.key")
    String secret;

    private final Map<Purpose, SecretKeySpec> keys = new EnumMap<>(Purpose.class);

    @PostConstruct
    void derive() throws GeneralSecurityException {
        for (var purpose : Purpose.values()) {
            var info = ("enrollment " + purpose).getBytes(StandardCharsets.UTF_8);
            var key = Hkdf.computeHkdf("HmacSha256", Base64.getDecoder().decode(secret), new byte[0], info, BYTES);
            keys.put(purpose, new SecretKeySpec(key, ALGORITHM));
        }
    }

    public byte[] of(Purpose purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.get(purpose));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
