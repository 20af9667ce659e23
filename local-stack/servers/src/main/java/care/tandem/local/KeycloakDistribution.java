package care.tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Keycloak unpacked, with its providers, and built for its database. Holds no data: any number of servers share it. */
public record KeycloakDistribution(Path directory) {
    private static final int HEAP_MEGABYTES = 512;

    /** A jar that Keycloak finds in its folder for providers. */
    public record Provider(String fileName, byte[] jar) {}

    /** Unpacks and builds it unless that has been done: half a minute on two cores. */
    public static KeycloakDistribution of(Path archive, Provider provider, Distributions distributions, Path log) {
        try {
            if (!Files.exists(archive)) {
                throw new ServerFailure(archive + " is missing: build local-stack/launcher first");
            }
            var contents = Objects.hash(Files.size(archive), Arrays.hashCode(provider.jar()));
            var name = "keycloak-" + Integer.toHexString(contents);
            var directory = distributions.provide(name, unpacked -> {
                try (var stream = Files.newInputStream(archive)) {
                    Archives.unpackTarGz(stream, unpacked);
                }
                Files.write(unpacked.resolve("providers").resolve(provider.fileName()), provider.jar());
                OneShot.run(command(unpacked, HEAP_MEGABYTES, List.of("build", "--db=dev-file")), log);
            });
            return new KeycloakDistribution(directory);
        } catch (IOException e) {
            throw new ServerFailure("Cannot prepare Keycloak: " + e.getMessage(), e);
        }
    }

    /** What {@code bin/kc.sh} runs, without the shell between. */
    static List<String> command(Path home, int heapMegabytes, List<String> arguments) {
        var java = new ArrayList<>(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        java.addAll(arguments);
        return new JavaCommand(heapMegabytes, java).toCommand();
    }
}
