package care.tandem.messaging.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.messaging.Chat;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How long a stream lives, and who may have one. */
@QuarkusTest
@WithTandemServers
class StreamLifeTest extends Listening {

    @Test
    void aStreamEndsWithItsToken() {
        var ben = roster.person().publish().token();
        settle();
        var stream = listenAs(ben.signExpiring(Instant.now().plusSeconds(2)), Optional.empty());

        Awaitility.await().until(stream::ended);

        assertThat(stream.all("event:")).isEmpty();
    }

    @Test
    void anIdleStreamBeats() {
        var ben = listen(roster.person().publish().token());

        ben.await(":beat");

        assertThat(ben.all("retry:")).containsExactly("retry:2000");
    }

    @Test
    void manyIdleStreamsHoldUpNobody() throws InterruptedException {
        var person = roster.person().publish();
        for (var i = 0; i < 120; i++) {
            listenAs(Tokens.clinician("clinician-" + i).sign(), Optional.empty());
        }
        TimeUnit.MILLISECONDS.sleep(100);

        var before = System.nanoTime();
        Chat.sent(person.token(), Chat.threadOf(person.token(), "CARE"), "hello");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void oneLoginHasOnlySoManyStreams() {
        var person = roster.person().publish().token();
        for (var i = 0; i < 8; i++) {
            listen(person);
        }

        Api.as(person)
                .accept("text/event-stream")
                .get("/api/v1/stream")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"));
        listeners.get(0).close();
        Awaitility.await().until(() -> {
            try {
                listen(person);
                return true;
            } catch (org.awaitility.core.ConditionTimeoutException e) {
                return false;
            }
        });
    }

    @Test
    void onlyMembersOfThreadsMayListen() {
        for (var caller : new Tokens[] {
            Tokens.coordinator(), Tokens.lead(), Tokens.auditor(), Tokens.clinic("clinic-a", "progress:read")
        }) {
            Api.as(caller)
                    .accept("text/event-stream")
                    .get("/api/v1/stream")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json");
        }
        Api.anonymously()
                .accept("text/event-stream")
                .get("/api/v1/stream")
                .then()
                .statusCode(401);
        Api.as(Tokens.participant("unbound"))
                .accept("text/event-stream")
                .get("/api/v1/stream")
                .then()
                .statusCode(404);
    }
}
