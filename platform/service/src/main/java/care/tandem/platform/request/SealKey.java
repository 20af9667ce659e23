package care.tandem.platform.request;

import com.google.crypto.tink.subtle.AesSiv;
import com.google.crypto.tink.subtle.Hkdf;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service's own secret, from which the keys for cursors and for request digests are derived. */
@Singleton
class SealKey {

    private static final int BYTES = 32;
    private static final int SIV_BYTES = 64;

    @ConfigProperty(name = "tandem.seal.key")
    String base64;

    private AesSiv cipher;
    private SecretKeySpec digestKey;

    @PostConstruct
    void derive() throws GeneralSecurityException {
        var secret = Base64.getDecoder().decode(base64);
        if (secret.length != BYTES) {
            throw new IllegalStateException("tandem.seal.key must be " + BYTES + " bytes in base64");
        }
        cipher = new AesSiv(derive(secret, "cursor", SIV_BYTES));
        digestKey = new SecretKeySpec(derive(secret, "digest", BYTES), "HmacSHA256");
    }

    private static byte[] derive(byte[] secret, String purpose, int bytes) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HmacSha256", secret, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), bytes);
    }

    /** The same position seals to the same cursor, so that an unchanged page has an unchanged ETag. */
    byte[] seal(byte[] text, byte[] boundTo) throws GeneralSecurityException {
        return cipher.encryptDeterministically(text, boundTo);
    }

    byte[] open(byte[] sealed, byte[] boundTo) throws GeneralSecurityException {
        return cipher.decryptDeterministically(sealed, boundTo);
    }

    byte[] digest(byte[] text) {
        try {
            var mac = Mac.getInstance(digestKey.getAlgorithm());
            mac.init(digestKey);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
