package care.tandem.gateway.support;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** An identity provider of our own: its keys, its key set, and tokens signed with them. */
public final class TestTokens {

    public static final String ISSUER = "http://issuer.test/realms/tandem";
    private static final String KEY_ID = "test-key";

    private static final String ELLIPTIC_KEY_ID = "test-elliptic-key";

    private final KeyPair keys = newKeys("RSA", 2048);
    private final KeyPair ellipticKeys = newKeys("EC", 256);
    private final Map<String, KeyPair> newerKeys = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();

    public String keySet() {
        reads.incrementAndGet();
        var set =
                new JsonWebKeySet(published(keys, KEY_ID, "RS256"), published(ellipticKeys, ELLIPTIC_KEY_ID, "ES256"));
        newerKeys.forEach((id, pair) -> set.addJsonWebKey(published(pair, id, "RS256")));
        return set.toJson();
    }

    /** How often the key set was read. */
    public int keySetReads() {
        return reads.get();
    }

    /** Published beside those that were there. */
    public void addKey(String id) {
        newerKeys.put(id, newKeys("RSA", 2048));
    }

    public String signWithNewerKey(JwtClaimsBuilder claims, String id) {
        return claims.jws().keyId(id).sign(newerKeys.get(id).getPrivate());
    }

    /** Signed, but with a key that the provider does not have, under a name that it does not know either. */
    public String signWithInventedKey(JwtClaimsBuilder claims) {
        return claims.jws().keyId(UUID.randomUUID().toString()).sign(keys.getPrivate());
    }

    /** The provider's word that a session has ended, as everything accepts it. */
    public JwtClaimsBuilder logout() {
        return Jwt.issuer(ISSUER)
                .audience("tandem-web")
                .claim("jti", UUID.randomUUID().toString())
                .claim("typ", "Logout")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .expiresIn(120);
    }

    private static JsonWebKey published(KeyPair pair, String id, String algorithm) {
        try {
            var key = JsonWebKey.Factory.newJwk(pair.getPublic());
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm(algorithm);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
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

    public String sign(JwtClaimsBuilder claims, SignatureAlgorithm algorithm) {
        return claims.jws().algorithm(algorithm).keyId(KEY_ID).sign(keys.getPrivate());
    }

    public String signWithAnotherKey(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(newKeys("RSA", 2048).getPrivate());
    }

    public String signWithEllipticKey(JwtClaimsBuilder claims) {
        return signElliptic(claims, ELLIPTIC_KEY_ID);
    }

    public String signWithEllipticKeyNamedAsTheOther(JwtClaimsBuilder claims) {
        return signElliptic(claims, KEY_ID);
    }

    private String signElliptic(JwtClaimsBuilder claims, String keyId) {
        return claims.jws().algorithm(SignatureAlgorithm.ES256).keyId(keyId).sign(ellipticKeys.getPrivate());
    }

    /** A caller of its own, so that no test uses up another's limit. */
    public String someone() {
        return sign(claims(UUID.randomUUID().toString()));
    }

    public byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    private static KeyPair newKeys(String kind, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
