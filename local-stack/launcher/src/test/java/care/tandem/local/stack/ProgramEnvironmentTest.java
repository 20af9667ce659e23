package care.tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.PostgresDatabase;
import care.tandem.local.PostgresLogin;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramEnvironmentTest {
    @TempDir
    private Path directory;

    @Test
    void aServiceWorksAsItsApplicationRoleAndMigratesAsTheOwner() {
        var database = new PostgresDatabase(
                "session",
                "jdbc:postgresql://127.0.0.1:5432/session",
                new PostgresLogin("session_owner", "o"),
                new PostgresLogin("session_app", "a"));

        var environment = environment().of(Instance.first(Program.SESSION), Optional.of(database));

        assertThat(environment)
                .containsEntry("QUARKUS_PROFILE", "local")
                .containsEntry("QUARKUS_HTTP_PORT", "8082")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "session_app")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "session_owner")
                .containsEntry("TANDEM_IDENTITY_ISSUER", "http://localhost:8180/realms/tandem")
                .containsKey("TANDEM_SEAL_KEY")
                .doesNotContainKey("TANDEM_MESSAGING_MASTER_KEY");
    }

    @Test
    void theGatewayKnowsTheServicesAndNoSecret() {
        var environment = environment().of(Instance.first(Program.GATEWAY), Optional.empty());

        assertThat(environment)
                .containsEntry("TANDEM_GATEWAY_SERVICES_ENROLLMENT", "http://127.0.0.1:8081")
                .containsEntry("TANDEM_GATEWAY_SERVICES_MESSAGING", "http://127.0.0.1:8084")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "9000");
        assertThat(environment.keySet()).noneMatch(name -> name.contains("PASSWORD") || name.contains("KEY"));
    }

    @Test
    void aTestTellsAllProgramsMore() {
        var settings = settings().withProgramSetting("tandem.clock.steerable", "true");

        var environment =
                new ProgramEnvironment(settings, secrets()).of(Instance.first(Program.GATEWAY), Optional.empty());

        assertThat(environment).containsEntry("TANDEM_CLOCK_STEERABLE", "true");
    }

    @Test
    void aSecondGatewayHasPortsOfItsOwnAndKnowsEveryReplica() {
        var properties = new Properties();
        properties.setProperty("replicas", "2");
        var settings = StackSettings.from(properties, line -> {});

        var environment =
                new ProgramEnvironment(settings, secrets()).of(new Instance(Program.GATEWAY, 2), Optional.empty());

        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_PORT", "8090")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "9010")
                .containsEntry("TANDEM_GATEWAY_SERVICES_SESSION", "http://127.0.0.1:8082,http://127.0.0.1:8092")
                .containsEntry("TANDEM_GATEWAY_REPLICAS", "2");
    }

    private ProgramEnvironment environment() {
        return new ProgramEnvironment(settings(), secrets());
    }

    private Secrets secrets() {
        return new Secrets(directory.resolve("secrets.properties"));
    }

    private StackSettings settings() {
        return StackSettings.from(new Properties(), line -> {});
    }
}
