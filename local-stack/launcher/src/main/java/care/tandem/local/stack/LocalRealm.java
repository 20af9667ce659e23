package care.tandem.local.stack;

import care.tandem.local.KeycloakDistribution.Provider;
import care.tandem.local.KeycloakRealm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** The realm of the local stack, and the one thing that it needs beyond Keycloak itself. */
final class LocalRealm {
    /** By name only: the class can be loaded nowhere but inside Keycloak. */
    private static final String MAPPER = "care.tandem.local.stack.realm.LoginTimeMapper";

    /** As the file names it. */
    private static final String USUAL_GATEWAY = "http://localhost:8080";

    private LocalRealm() {}

    /** @param gatewayUrl where people come back to after signing in, and where Keycloak says that a session has ended */
    static KeycloakRealm read(String gatewayUrl) {
        try (var file = LocalRealm.class.getResourceAsStream("/realm/tandem-realm.json")) {
            var json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new KeycloakRealm("tandem", json.replace(USUAL_GATEWAY, gatewayUrl));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mapper as Keycloak wants it: a jar that names what it provides. */
    static Provider loginTimeProvider() {
        var classFile = MAPPER.replace('.', '/') + ".class";
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes);
                InputStream compiled = LocalRealm.class.getResourceAsStream("/" + classFile)) {
            add(jar, "META-INF/services/org.keycloak.protocol.ProtocolMapper", MAPPER.getBytes(StandardCharsets.UTF_8));
            add(jar, classFile, compiled.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Provider("tandem-login-time.jar", bytes.toByteArray());
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        // Always the same bytes: they tell whether Keycloak must be built anew.
        entry.setTime(0);
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
