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

    private LocalRealm() {}

    static KeycloakRealm read() {
        try (var file = LocalRealm.class.getResourceAsStream("/realm/tandem-realm.json")) {
            return new KeycloakRealm("tandem", new String(file.readAllBytes(), StandardCharsets.UTF_8));
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
