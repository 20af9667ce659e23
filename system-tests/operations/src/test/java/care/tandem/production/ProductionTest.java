package care.tandem.production;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that nobody told where it runs is in production, and does not start with what this machine has to offer. */
class ProductionTest {
    private static final String ZEROS = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final List<String> SHARED_REASONS = List.of(
            "tandem.identity.issuer is not https",
            "tandem.identity.issuer is the local realm",
            "tandem.seal.key is not random",
            "tandem.clock.steerable is on");

    /** As it comes, it would page nobody. */
    private static final List<String> REASONS_OF_THE_PAGER = List.of(
            "quarkus.mailer.host is on this machine",
            "quarkus.mailer.start-tls is not REQUIRED",
            "quarkus.mailer.from is",
            "tandem.assessment.paging.lead is",
            "tandem.assessment.paging.link is");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Program.class)
    void noProgramStartsWithTheLocalRealmAndTheKeysOfTests(Program program) throws Exception {
        var log = directory.resolve("log");
        var process = start(program, log);

        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as(Files.readString(log))
                .isTrue();

        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(log))
                .contains("This program does not start in production")
                .contains(SHARED_REASONS)
                .doesNotContain(ZEROS);
        if (program == Program.ASSESSMENT) {
            assertThat(Files.readString(log)).contains(REASONS_OF_THE_PAGER);
        }
    }

    private static Process start(Program program, Path log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var folder = program == Program.GATEWAY ? "gateway" : program.name().toLowerCase(Locale.ROOT) + "-service";
        var jar = House.REPOSITORY.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(java, "-Xmx200m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS") || name.startsWith("TANDEM"));
        builder.environment().putAll(environment(program));
        return builder.start();
    }

    /** Its own database and the broker are there: nothing else keeps it from starting. */
    private static Map<String, String> environment(Program program) {
        var stack = House.stack();
        var environment = new HashMap<String, String>();
        environment.put("TANDEM_IDENTITY_ISSUER", stack.keycloak().realmUrl());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers());
        environment.put("TANDEM_SEAL_KEY", ZEROS);
        environment.put("TANDEM_CLOCK_STEERABLE", "true");
        if (program == Program.MESSAGING) {
            environment.put("TANDEM_MESSAGING_MASTER_KEY", ZEROS);
        }
        if (program != Program.GATEWAY) {
            var database = stack.database(program);
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.app().user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.app().password());
            environment.put("QUARKUS_FLYWAY_USERNAME", database.owner().user());
            environment.put("QUARKUS_FLYWAY_PASSWORD", database.owner().password());
        }
        return environment;
    }
}
