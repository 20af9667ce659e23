package care.tandem.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The keys of this test run: the service verifies with the public halves, {@link Tokens} signs with the others. */
final class TestKeys {

    static final String ISSUER = "https://identity.tandem.test/realms/tandem";

    private static final String PRIVATE_KEYS = "tandem.test.private-keys";

    private TestKeys() {}

    /** One key for each algorithm that is taken; its id is the algorithm's name. */
    static Map<String, String> make() {
        try {
            var keys = new JsonWebKeySet(
                    named(RsaJwkGenerator.generateJwk(2048), "RS256"),
                    named(EcJwkGenerator.generateJwk(EllipticCurves.P256), "ES256"));
            var folder = Files.createTempDirectory("tandem-test-keys-");
            return Map.of(
                    "mp.jwt.verify.publickey.location",
                    write(folder.resolve("public.json"), keys.toJson()),
                    PRIVATE_KEYS,
                    write(folder.resolve("private.json"), keys.toJson(OutputControlLevel.INCLUDE_PRIVATE)),
                    "tandem.identity.issuer",
                    ISSUER);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublicJsonWebKey named(PublicJsonWebKey key, String algorithm) {
        key.setKeyId(algorithm);
        key.setAlgorithm(algorithm);
        key.setUse("sig");
        return key;
    }

    private static String write(Path file, String keys) throws IOException {
        Files.writeString(file, keys);
        file.toFile().deleteOnExit();
        return file.toUri().toString();
    }

    /** Where the private ones are. */
    static URI privateKeys() {
        return URI.create(ConfigProvider.getConfig().getValue(PRIVATE_KEYS, String.class));
    }

    static PrivateKey privateKey(String algorithm) {
        try {
            var keys = new JsonWebKeySet(Files.readString(Path.of(privateKeys())));
            return ((PublicJsonWebKey) keys.findJsonWebKey(algorithm, null, null, null)).getPrivateKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
