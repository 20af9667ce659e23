package care.tandem.local.stack;

import care.tandem.local.JavaCommand;
import care.tandem.local.PostgresServer;
import care.tandem.local.ServerFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A service's program given words: it does that one thing with the service's own settings, and ends. */
public final class ServiceCommand {
    private static final int HEAP_MEGABYTES = 224;
    private static final int LONGEST_MINUTES = 5;

    private final StackSettings settings;
    private final Secrets secrets;
    private final PostgresServer postgres;

    /**
     * What came of it.
     *
     * @param said its lines; the log that it writes beside them is in {@code logs/<service>-command.log}
     */
    public record Outcome(int status, List<String> said) {}

    /** @param postgres running, as Kafka is */
    public ServiceCommand(StackSettings settings, PostgresServer postgres) {
        this.settings = settings;
        this.secrets = new Secrets(settings.directory().resolve("secrets.properties"));
        this.postgres = postgres;
    }

    public Outcome run(Program service, String... words) {
        var log = settings.directory().resolve("logs").resolve(service.label() + "-command.log");
        var jar = service.built(settings.repository()).resolve("quarkus-run.jar");
        var arguments = Stream.concat(Stream.of("-jar", jar.toString()), Stream.of(words))
                .toList();
        var builder = new ProcessBuilder(new JavaCommand(HEAP_MEGABYTES, arguments).toCommand());
        builder.environment().putAll(environment(service));
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return outcome(builder.start(), service);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + service.label() + " " + words[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while running " + service.label() + " " + words[0], e);
        }
    }

    private Map<String, String> environment(Program service) {
        var name = service.label();
        var database =
                postgres.createDatabase(name, secrets.password(name + ".owner"), secrets.password(name + ".app"));
        return new ProgramEnvironment(settings, secrets).of(Instance.first(service), Optional.of(database));
    }

    private static Outcome outcome(Process process, Program service) throws IOException, InterruptedException {
        var said = new ArrayList<String>();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        }
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new ServerFailure(service.label() + " takes more than " + LONGEST_MINUTES + " minutes");
        }
        return new Outcome(process.exitValue(), said);
    }
}
