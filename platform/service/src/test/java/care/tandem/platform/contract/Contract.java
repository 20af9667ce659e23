package care.tandem.platform.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the three forms of the contract lie: records in Java, schemas, and the catalogue. */
final class Contract {

    static final Path SCHEMAS = Path.of("src", "main", "resources", "contract");
    static final Path BASELINE = Path.of("src", "test", "resources", "contract-baseline");
    static final Path CATALOGUE = Path.of("..", "..", "docs", "events", "asyncapi.yaml");

    private static final Path RECORDS = Path.of("src", "main", "java")
            .resolve(EventTypes.class.getPackageName().replace('.', '/'));

    private Contract() {}

    /** Every record that travels: those that lie right in the package of a service. */
    static List<Class<?>> records() {
        return files(RECORDS, ".java").stream()
                .filter(file -> file.getNameCount() == 2)
                .<Class<?>>map(Contract::classOf)
                .filter(Class::isRecord)
                .toList();
    }

    /** For example {@code session/SessionBooked.v1.json}. */
    static Path schemaOf(Class<?> record) {
        var service = record.getPackageName()
                .substring(EventTypes.class.getPackageName().length() + 1);
        return Path.of(service, record.getSimpleName() + ".v1.json");
    }

    /** Relative to the root. */
    static List<Path> files(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(root::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> classOf(Path file) {
        var name = file.toString()
                .replace(".java", "")
                .replace(file.getFileSystem().getSeparator(), ".");
        try {
            return Class.forName(EventTypes.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
