package care.tandem.local.stack;

import care.tandem.local.ServerFailure;
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
 * @param replicas how many instances of each program run
 * @param durable whether PostgreSQL waits for the disk; see {@link care.tandem.local.PostgresServer}
 * @param programSettings settings for all five programs, by property name
 * @param progress told, line by line, what happens
 */
public record StackSettings(
        Path repository,
        Path directory,
        StackPorts ports,
        int replicas,
        boolean durable,
        Map<String, String> programSettings,
        Consumer<String> progress) {

    /** Each instance takes some 400 MB; more say nothing that two do not. */
    private static final int MOST_REPLICAS = 4;

    public StackSettings {
        repository = repository.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
        programSettings = Map.copyOf(programSettings);
    }

    /**
     * The stack of {@code mvn -Pup}: {@code .tandem} in the repository, or {@code -Dtandem.directory}; one instance of each
     * program, or {@code -Dreplicas}.
     */
    static StackSettings from(Properties properties, Consumer<String> progress) {
        var repository = Path.of(properties.getProperty("tandem.repository", "."));
        var elsewhere = properties.getProperty("tandem.directory");
        var directory = elsewhere == null ? repository.resolve(".tandem") : Path.of(elsewhere);
        int replicas = replicas(properties.getProperty("replicas", "1"));
        var ports = StackPorts.from(properties, replicas);
        return new StackSettings(repository, directory, ports, replicas, true, Map.of(), progress);
    }

    private static int replicas(String said) {
        if (!said.matches("[1-" + MOST_REPLICAS + "]")) {
            throw new ServerFailure("-Dreplicas=" + said + " is not a number from 1 to " + MOST_REPLICAS);
        }
        return Integer.parseInt(said);
    }

    /** A stack for tests, beside any other: free ports, quick instead of durable, silent. */
    public static StackSettings forTests(Path repository, Path directory) {
        return new StackSettings(repository, directory, StackPorts.free(1), 1, false, Map.of(), line -> {});
    }

    public StackSettings withProgramSetting(String property, String value) {
        var more = new HashMap<>(programSettings);
        more.put(property, value);
        return new StackSettings(repository, directory, ports, replicas, durable, more, progress);
    }

    /** For one more instance beside those of the stack, which ask nothing of it. */
    StackSettings withOneMore(Instance instance) {
        var more = ports.withOneMore(instance);
        return new StackSettings(repository, directory, more, replicas, durable, programSettings, progress);
    }

    /** So many instances of each program, on free ports. */
    public StackSettings withReplicas(int wished) {
        var free = StackPorts.free(wished);
        return new StackSettings(repository, directory, free, wished, durable, programSettings, progress);
    }

    public StackSettings withDurability(boolean wished) {
        return new StackSettings(repository, directory, ports, replicas, wished, programSettings, progress);
    }

    public StackSettings withProgress(Consumer<String> listener) {
        return new StackSettings(repository, directory, ports, replicas, durable, programSettings, listener);
    }

    /** Server programs are unpacked once for all stacks of this repository. */
    Path distributions() {
        return repository.resolve(".tandem").resolve("distributions");
    }

    Path keycloakArchive() {
        return repository.resolve("local-stack/launcher/target/keycloak/keycloak.tar.gz");
    }
}
