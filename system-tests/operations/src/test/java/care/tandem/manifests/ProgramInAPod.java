package care.tandem.manifests;

import care.tandem.local.Ports;
import care.tandem.local.PostgresDatabase;
import care.tandem.story.House;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The session service as its pod runs it: the manifests' own files and variables, but for addresses of this machine. */
final class ProgramInAPod {

    private static final String KEY = Base64.getEncoder().encodeToString("a key of this test, 32 bytes lon".getBytes());

    private final Path folder;
    private final PostgresDatabase database;
    private final int port = Ports.free();

    ProgramInAPod(Path folder, PostgresDatabase database) throws IOException {
        this.folder = folder;
        this.database = database;
        Files.createDirectories(folder.resolve("config"));
        Files.copy(
                House.REPOSITORY.resolve("k8s/base/session/application.properties"),
                folder.resolve("config/application.properties"));
    }

    /** What the init container is. */
    Process migrate() throws IOException {
        return start(container("/initContainers/0"));
    }

    /** What the container that serves is. */
    Process serve() throws IOException {
        return start(container("/containers/0"));
    }

    boolean isReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String said() throws IOException {
        return Files.readString(folder.resolve("out.log"));
    }

    private record Container(List<String> words, List<String> variables) {}

    private static Container container(String place) {
        var container =
                Build.pod(Build.LOCAL.one("Deployment", "session-service")).at(place);
        return new Container(
                Nodes.children(container.path("args"))
                        .map(word -> word.asText())
                        .toList(),
                Nodes.children(container.path("env"))
                        .map(variable -> variable.get("name").asText())
                        .toList());
    }

    private Process start(Container container) throws IOException {
        var jar = House.REPOSITORY.resolve("session-service/target/quarkus-app/quarkus-run.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(
                        Stream.of(java, "-Xmx224m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()),
                        container.words().stream())
                .toList();
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("out.log").toFile()));
        builder.environment().putAll(secrets(container.variables()));
        builder.environment().putAll(ofThisMachine());
        return builder.start();
    }

    /** Only those that the manifest gives to this container. */
    private Map<String, String> secrets(List<String> variables) {
        var values = Map.of(
                "QUARKUS_DATASOURCE_PASSWORD", database.app().password(),
                "QUARKUS_FLYWAY_USERNAME", database.owner().user(),
                "QUARKUS_FLYWAY_PASSWORD", database.owner().password(),
                "TANDEM_SEAL_KEY", KEY,
                "KAFKA_SSL_KEYSTORE_PASSWORD", "none",
                "QUARKUS_PROFILE",
                        Build.LOCAL
                                .one("ConfigMap", "deployment")
                                .at("/data/profile")
                                .asText(),
                "SMALLRYE_CONFIG_LOCATIONS",
                        Build.LOCAL
                                .folder()
                                .resolve("deployment.properties")
                                .toUri()
                                .toString());
        return variables.stream().collect(Collectors.toMap(name -> name, values::get));
    }

    private Map<String, String> ofThisMachine() {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        settings.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
        return settings;
    }
}
