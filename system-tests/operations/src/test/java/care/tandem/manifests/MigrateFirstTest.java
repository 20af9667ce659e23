package care.tandem.manifests;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.local.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rollout: the schema first, by the command that the init container runs, then the program, without the owner's login. */
class MigrateFirstTest {

    @Test
    void theOwnerMigratesOnceAndTheProgramServesWithoutTheOwner(@TempDir Path folder) throws Exception {
        try (var postgres = PostgresServer.temporary()) {
            postgres.start();
            var pod = new ProgramInAPod(folder, postgres.createDatabase("session", "owner-word", "app-word"));

            assertThat(ends(pod.migrate())).as(pod.said()).isZero();
            assertThat(pod.said()).containsPattern("[1-9]\\d* migrations applied");
            assertThat(ends(pod.migrate())).isZero();
            assertThat(pod.said()).contains("\n0 migrations applied");

            var program = pod.serve();
            try {
                await().atMost(120, SECONDS).until(() -> pod.isReady() || !program.isAlive());
                assertThat(program.isAlive()).as(pod.said()).isTrue();
            } finally {
                program.destroyForcibly().waitFor();
            }
        }
    }

    /** The seconds in which a program that serves is still reachable, though unready, are not for a command. */
    @Test
    void aCommandEndsOnceItHasSaidWhatItDid(@TempDir Path folder) throws Exception {
        try (var postgres = PostgresServer.temporary()) {
            postgres.start();
            var pod = new ProgramInAPod(folder, postgres.createDatabase("session", "owner-word", "app-word"));

            var process = pod.migrate();
            await().atMost(120, SECONDS)
                    .pollInterval(50, MILLISECONDS)
                    .until(() -> pod.said().contains("migrations applied") || !process.isAlive());

            assertThat(process.waitFor(3, SECONDS)).isTrue();
        }
    }

    private static int ends(Process process) throws InterruptedException {
        assertThat(process.waitFor(120, SECONDS)).isTrue();
        return process.exitValue();
    }
}
