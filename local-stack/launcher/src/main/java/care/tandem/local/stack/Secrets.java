package care.tandem.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys of one stack, made when first asked for, kept in a file that only its owner may read. */
final class Secrets {
    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Properties known = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (!Files.exists(file)) {
            return;
        }
        try (var reader = Files.newBufferedReader(file)) {
            known.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String password(String name) {
        return secret(name, () -> HexFormat.of().formatHex(bytes(PASSWORD_BYTES)));
    }

    /** 256 bits, as Base64. */
    String key(String name) {
        return secret(name, () -> Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
    }

    private synchronized String secret(String name, Supplier<String> make) {
        var value = known.getProperty(name);
        if (value == null) {
            value = make.get();
            known.setProperty(name, value);
            save();
        }
        return value;
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            var onlyForMe = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var unfinished = Files.createTempFile(file.getParent(), "secrets", ".tmp", onlyForMe);
            try (var writer = Files.newBufferedWriter(unfinished)) {
                known.store(writer, "Of this local stack only. The data cannot be read without them.");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
