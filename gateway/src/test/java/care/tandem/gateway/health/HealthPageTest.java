package care.tandem.gateway.health;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.gateway.support.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthPageTest extends GatewayTest {

    @BeforeEach
    void everyReplicaRuns() {
        around.messaging2.start();
    }

    @Test
    void allProgramsReadyIsUp() {
        Awaitility.await()
                .untilAsserted(() -> anonymous()
                        .get("/health")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .body("status", equalTo("UP"), "programs.size()", equalTo(6), "missing", empty()));
    }

    @Test
    void aServiceThatIsGoneIsNamed() {
        around.session.stop();

        Awaitility.await()
                .untilAsserted(() -> anonymous()
                        .get("/health")
                        .then()
                        .statusCode(503)
                        .body(
                                "status", equalTo("DOWN"),
                                "programs.session", equalTo("DOWN"),
                                "programs.gateway", equalTo("UP"),
                                "missing", contains("session")));
    }

    @Test
    void aReplicaThatIsGoneIsNamedByItsNumber() {
        around.messaging2.stop();

        Awaitility.await()
                .untilAsserted(() -> anonymous()
                        .get("/health")
                        .then()
                        .statusCode(503)
                        .body("programs.messaging", equalTo("UP"), "missing", contains("messaging-2")));
    }
}
