package care.tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path directory;

    @Test
    void aSecretIsTheSameAtTheNextStart() {
        var file = directory.resolve("secrets.properties");
        var key = new Secrets(file).key("session.seal-key");
        var password = new Secrets(file).password("session.app");

        var next = new Secrets(file);

        assertThat(next.key("session.seal-key")).isEqualTo(key);
        assertThat(next.password("session.app")).isEqualTo(password);
    }

    @Test
    void aKeyHas256Bits() {
        var key = new Secrets(directory.resolve("secrets.properties")).key("messaging.master-key");

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        var file = directory.resolve("secrets.properties");
        new Secrets(file).password("postgres");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
