package care.tandem.local.stack;

import care.tandem.local.JavaCommand;
import care.tandem.local.LocalServer;
import care.tandem.local.ServerFailure;
import care.tandem.local.ServerHome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An instance of one of the five programs, run from a copy: a build beside the running stack changes nothing under its feet. */
final class ProgramServer extends LocalServer {
    private static final int HEAP_MEGABYTES = 224;
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);

    private final Path built;
    private final Map<String, String> environment;
    private final URI readiness;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_ANSWER)
            .build();

    ProgramServer(Instance instance, StackSettings settings, Map<String, String> environment) {
        super(
                instance.label(),
                settings.ports().of(instance.listener()),
                ServerHome.in(settings.directory(), instance.label())
                        .withData(settings.directory().resolve("programs").resolve(instance.label())));
        this.built = instance.program().built(settings.repository());
        this.environment = environment;
        int asked = settings.ports().of(instance.management());
        this.readiness = URI.create("http://127.0.0.1:" + asked + "/q/health/ready");
    }

    @Override
    protected void prepare() throws IOException {
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new ServerFailure(built + " holds no program: build it with mvn package");
        }
        Copy.of(built, home().data());
    }

    @Override
    protected ProcessBuilder command() {
        var jar = home().data().resolve("quarkus-run.jar").toString();
        // A program out of memory is no program: it ends, and says so.
        var command = new JavaCommand(HEAP_MEGABYTES, List.of("-XX:+ExitOnOutOfMemoryError", "-jar", jar));
        var builder = new ProcessBuilder(command.toCommand());
        builder.directory(home().data().toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    @Override
    protected boolean answers() {
        var request = HttpRequest.newBuilder(readiness).timeout(TO_ANSWER).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for " + name(), e);
        }
    }

    /** It drains: some seconds to be left alone by the gateway, some more for what is running. */
    @Override
    protected Duration longestStop() {
        return Duration.ofSeconds(25);
    }
}
