package care.tandem.gateway.support;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** An identity provider of our own: one key, its key set, and tokens signed with it. */
public final class TestTokens {

    public static final String ISSUER = "http://issuer.test/realms/tandem";
    private static final String KEY_ID = "test-key";

    private final KeyPair keys = newKeys();

    public String keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}""".formatted(KEY_ID, encode(key.getModulus()), encode(key.getPublicExponent()));
    }

    /** A token that everything accepts; tests spoil what they are about. */
    public JwtClaimsBuilder claims(String subject) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .audience("tandem")
                .groups("participant")
                .claim("typ", "Bearer")
                .expiresIn(300);
    }

    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    public String sign(JwtClaimsBuilder claims, String headerType) {
        return claims.jws().keyId(KEY_ID).header("typ", headerType).sign(keys.getPrivate());
    }

    public String signWithAnotherKey(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(newKeys().getPrivate());
    }

    /** A caller of its own, so that no test uses up another's limit. */
    public String someone() {
        return sign(claims(UUID.randomUUID().toString()));
    }

    public byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    private static String encode(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
