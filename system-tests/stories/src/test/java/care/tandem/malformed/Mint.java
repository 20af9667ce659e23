package care.tandem.malformed;

import care.tandem.story.Json;
import care.tandem.story.Provider;
import care.tandem.story.SignIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens out of a good one. One of its keys is published by the provider as its own: what is signed with that is
 * refused for nothing but what was changed in it.
 */
final class Mint implements AutoCloseable {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SignIn good;
    private final KeyPair published = newKeys();
    private final KeyPair foreign = newKeys();
    private final String component = Provider.publish("mint-" + UUID.randomUUID(), published.getPrivate());
    private final String keyName;

    Mint(SignIn good) {
        this.good = good;
        keyName = nameOf((RSAPublicKey) published.getPublic());
    }

    SignIn good() {
        return good;
    }

    /** Signed with a key that is the provider's. */
    String signed(Consumer<ObjectNode> change) {
        return signed(header("RS256"), change, published);
    }

    /** The same, with another header. */
    String signed(Map<String, ?> header, Consumer<ObjectNode> change) {
        return signed(header, change, published);
    }

    /** Signed with a key that is nobody's, under a name of the provider's. */
    String forged(Map<String, ?> header) {
        return signed(header, claims -> {}, foreign);
    }

    Map<String, ?> header(String algorithm) {
        return header(algorithm, "JWT");
    }

    Map<String, ?> header(String algorithm, String kind) {
        return Map.of("alg", algorithm, "typ", kind, "kid", keyName);
    }

    /** With a header that brings the key along. */
    Map<String, ?> headerWithItsKey() {
        var key = (RSAPublicKey) foreign.getPublic();
        var jwk = Map.of(
                "kty", "RSA",
                "n", BASE64.encodeToString(key.getModulus().toByteArray()),
                "e", BASE64.encodeToString(key.getPublicExponent().toByteArray()));
        return Map.of("alg", "RS256", "typ", "JWT", "jwk", jwk);
    }

    /** Signed with what everybody knows, as if it were a secret. */
    String signedWithThePublicKey(byte[] secret) {
        var unsigned = unsigned(header("HS256"), claims -> {});
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return unsigned + "." + BASE64.encodeToString(mac.doFinal(unsigned.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] publicKey() {
        return published.getPublic().getEncoded();
    }

    byte[] publicKeyAsPem() {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(publicKey());
        return ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Head and claims, and no signature. */
    String unsigned(Map<String, ?> header, Consumer<ObjectNode> change) {
        var claims = (ObjectNode) good.claims();
        change.accept(claims);
        return part(Json.write(header)) + "." + part(claims.toString());
    }

    private String signed(Map<String, ?> header, Consumer<ObjectNode> change, KeyPair keys) {
        var unsigned = unsigned(header, change);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String nameOf(RSAPublicKey key) {
        return StreamSupport.stream(Provider.publishedKeys().spliterator(), false)
                .filter(one -> modulusOf(one).equals(key.getModulus()))
                .findFirst()
                .orElseThrow()
                .path("kid")
                .asText();
    }

    private static BigInteger modulusOf(JsonNode key) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path("n").asText()));
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

    @Override
    public void close() {
        Provider.removeKey(component);
    }
}
