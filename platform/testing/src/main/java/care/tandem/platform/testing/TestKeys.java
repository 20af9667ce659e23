package care.tandem.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A key pair of this test run: the service verifies with the one half, {@link Tokens} signs with the other. */
final class TestKeys {

    static final String ISSUER = "https://identity.tandem.test/realms/tandem";
    private static final String PRIVATE_KEY = "tandem.test.private-key";

    private TestKeys() {}

    static Map<String, String> make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var folder = Files.createTempDirectory("tandem-test-keys-");
            return Map.of(
                    "mp.jwt.verify.publickey.location",
                    write(folder.resolve("public.pem"), "PUBLIC KEY", pair.getPublic()),
                    PRIVATE_KEY,
                    write(folder.resolve("private.pem"), "PRIVATE KEY", pair.getPrivate()),
                    "tandem.identity.issuer",
                    ISSUER);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Path file, String kind, Key key) throws IOException {
        var body = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
        file.toFile().deleteOnExit();
        return file.toUri().toString();
    }

    static PrivateKey privateKey() {
        try {
            var location = ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class);
            var pem = Files.readString(Path.of(java.net.URI.create(location)));
            var body = pem.replaceAll("-----[A-Z ]+-----", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
