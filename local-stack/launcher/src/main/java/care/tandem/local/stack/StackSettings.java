package care.tandem.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * What one stack is made of.
 *
 * @param repository where the programs were built
 * @param directory where data, logs, secrets and pid files lie
 * @param durable whether PostgreSQL waits for the disk; see {@link care.tandem.local.PostgresServer}
 * @param programSettings settings for all five programs, by property name
 * @param progress told, line by line, what happens
 */
public record StackSettings(
        Path repository,
        Path directory,
        StackPorts ports,
        boolean durable,
        Map<String, String> programSettings,
        Consumer<String> progress) {

    public StackSettings {
        repository = repository.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
        programSettings = Map.copyOf(programSettings);
    }

    /** The stack of {@code mvn -Pup}: {@code .tandem} in the repository, or {@code -Dtandem.directory}. */
    static StackSettings from(Properties properties, Consumer<String> progress) {
        var repository = Path.of(properties.getProperty("tandem.repository", "."));
        var elsewhere = properties.getProperty("tandem.directory");
        var directory = elsewhere == null ? repository.resolve(".tandem") : Path.of(elsewhere);
        return new StackSettings(repository, directory, StackPorts.from(properties), true, Map.of(), progress);
    }

    /** A stack for tests, beside any other: free ports, quick instead of durable, silent. */
    public static StackSettings forTests(Path repository, Path directory) {
        return new StackSettings(repository, directory, StackPorts.free(), false, Map.of(), line -> {});
    }

    public StackSettings withProgramSetting(String property, String value) {
        var more = new HashMap<>(programSettings);
        more.put(property, value);
        return new StackSettings(repository, directory, ports, durable, more, progress);
    }

    public StackSettings withDurability(boolean wished) {
        return new StackSettings(repository, directory, ports, wished, programSettings, progress);
    }

    public StackSettings withProgress(Consumer<String> listener) {
        return new StackSettings(repository, directory, ports, durable, programSettings, listener);
    }

    /** Server programs are unpacked once for all stacks of this repository. */
    Path distributions() {
        return repository.resolve(".tandem").resolve("distributions");
    }

    Path keycloakArchive() {
        return repository.resolve("local-stack/launcher/target/keycloak/keycloak.tar.gz");
    }
}
