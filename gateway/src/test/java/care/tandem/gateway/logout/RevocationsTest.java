package care.tandem.gateway.logout;

import static care.tandem.platform.problem.ProblemType.UNAUTHENTICATED;
import static care.tandem.platform.problem.ProblemType.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.local.KafkaBroker;
import care.tandem.local.Ports;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What one gateway is told, the others obey: a second one of the same parts, beside the running one. */
@QuarkusTest
class RevocationsTest extends GatewayTest {

    private static final String PATH = "/api/v1/sessions";

    KafkaBroker kafka;

    @Inject
    Vertx vertx;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry meters;

    private final String session = UUID.randomUUID().toString();

    @Test
    void whatAnotherGatewayWasToldIsRefusedHere() throws InterruptedException {
        var token = tokenOf(session);
        with(token).get(PATH).then().statusCode(200);
        var other = new Revocations(new Sessions(), json, kafka.bootstrapServers());

        other.tell(new LogoutToken(
                UUID.randomUUID().toString(), new EndedSession(EndedSession.Kind.SESSION, session, Instant.now())));

        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> isProblem(with(token).get(PATH), UNAUTHENTICATED));
        other.stop(null);
    }

    @Test
    void aGatewayThatStartsKnowsWhatEndedBefore() throws InterruptedException {
        logout().then().statusCode(200);
        var known = sessions();
        var started = new Revocations(known, json, kafka.bootstrapServers());

        started.start();

        assertThat(known.haveEnded(new TokenSession(Optional.of(session), Optional.empty(), Instant.now())))
                .isTrue();
        assertThat(started.ageInSeconds()).isLessThan(10);
        started.stop(null);
    }

    @Test
    void withoutABrokerAGatewayStartsAllTheSameAndSaysThatItKnowsNothing() throws InterruptedException {
        var alone = new Revocations(sessions(), json, "127.0.0.1:" + Ports.free());
        var begun = System.nanoTime();

        alone.start();

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(4_900), Duration.ofSeconds(25));
        assertThat(alone.ageInSeconds()).isInfinite();
        alone.stop(null);
    }

    @Test
    void whileTheBrokerIsAwayASessionEndsHereAndTheOthersHearOfItLater() throws InterruptedException {
        var other = sessions();
        var elsewhere = new Revocations(other, json, kafka.bootstrapServers());
        elsewhere.start();
        kafka.stop();
        try {
            isProblem(logout(), UNAVAILABLE);

            isProblem(with(tokenOf(session)).get(PATH), UNAUTHENTICATED);
            assertThat(meters.get("tandem.gateway.revocations.untold").counter().count())
                    .isPositive();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            meters.get("tandem.gateway.revocations.age").gauge().value() > 6);
        } finally {
            kafka.start();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> other.haveEnded(new TokenSession(Optional.of(session), Optional.empty(), Instant.now())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        meters.get("tandem.gateway.revocations.age").gauge().value() < 6);
        elsewhere.stop(null);
    }

    private Sessions sessions() {
        var sessions = new Sessions();
        sessions.vertx = vertx;
        return sessions;
    }

    private String tokenOf(String sid) {
        return around.tokens.sign(
                around.tokens.claims(UUID.randomUUID().toString()).claim("sid", sid));
    }

    private Response logout() {
        return anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("logout_token="
                        + around.tokens.sign(around.tokens.logout().claim("sid", session)))
                .post("/back-channel-logout");
    }
}
