package care.tandem.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Keycloak on 127.0.0.1 with one realm, imported when the data is new. */
public final class KeycloakServer extends LocalServer {
    private static final int HEAP_MEGABYTES = 384;
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);

    private final KeycloakDistribution distribution;
    private final KeycloakRealm realm;
    private final String adminPassword;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_ANSWER).build();

    /**
     * @param adminPassword of the account {@code admin} of Keycloak itself; counts when the data is new
     */
    public KeycloakServer(
            int port, ServerHome home, KeycloakDistribution distribution, KeycloakRealm realm, String adminPassword) {
        super("keycloak", port, home);
        this.distribution = distribution;
        this.realm = realm;
        this.adminPassword = adminPassword;
    }

    /** Tokens name it as their issuer, whoever asks by whatever name. */
    public String url() {
        return "http://localhost:" + port();
    }

    public String realmUrl() {
        return url() + "/realms/" + realm.name();
    }

    @Override
    protected void prepare() throws IOException {
        var imports = home().data().resolve("data").resolve("import");
        Files.createDirectories(imports);
        Files.writeString(imports.resolve(realm.name() + ".json"), realm.json());
        for (var part : List.of("lib", "conf", "providers", "themes")) {
            link(home().data().resolve(part), distribution.directory().resolve(part));
        }
    }

    /** Keycloak keeps its data inside its home: this home is a place for the data, and links to the program. */
    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    @Override
    protected ProcessBuilder command() {
        var arguments = List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port(),
                "--hostname=" + url(),
                "--cache=local",
                "--import-realm");
        var builder = new ProcessBuilder(KeycloakDistribution.command(home().data(), HEAP_MEGABYTES, arguments));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        return builder;
    }

    @Override
    protected boolean answers() {
        var request = HttpRequest.newBuilder(URI.create(realmUrl()))
                .timeout(TO_ANSWER)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for Keycloak", e);
        }
    }

    @Override
    protected Duration longestStart() {
        return Duration.ofMinutes(3);
    }
}
