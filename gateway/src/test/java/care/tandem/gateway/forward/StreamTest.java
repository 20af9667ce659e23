package care.tandem.gateway.forward;

import static care.tandem.platform.problem.ProblemType.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.RawConnection;
import care.tandem.gateway.support.Surroundings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamTest extends GatewayTest {

    @Inject
    MeterRegistry meters;

    @Inject
    Event<ShutdownDelayInitiatedEvent> shutdown;

    private final List<HttpServerResponse> streams = new CopyOnWriteArrayList<>();
    private final AtomicInteger cancelled = new AtomicInteger();

    @BeforeEach
    void messagingStreams() {
        around.messaging.answers(request -> {
            if (request.path().endsWith("/stream")) {
                var response = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
                response.closeHandler(closed -> cancelled.incrementAndGet());
                streams.add(response);
                response.write(": welcome\n\n");
            } else {
                request.response().putHeader("Content-Type", "application/json").end("{}");
            }
        });
    }

    @AfterEach
    void allStreamsEnd() {
        streams.stream().filter(s -> !s.closed() && !s.ended()).forEach(HttpServerResponse::end);
        Awaitility.await().until(() -> open() == 0);
    }

    @Test
    void eventsPassOneByOneAndMayBeFarBetween() throws IOException {
        try (var stream = stream()) {
            assertThat(next(stream)).isEqualTo(": welcome");
            for (var i = 0; i < 3; i++) {
                streams.get(0).write("id: %d\n\n".formatted(i));
                assertThat(next(stream)).isEqualTo("id: " + i);
            }
            sleepPastTheAnswerTimeout();
            streams.get(0).write(": heartbeat\n\n");
            assertThat(next(stream)).isEqualTo(": heartbeat");
        }
    }

    @Test
    void aStreamMayBeginLate() throws IOException {
        around.messaging.answers(request -> around.vertx.setTimer(
                1_200, timer -> request.response().setChunked(true).end(": at last\n\n")));
        try (var stream = stream()) {
            assertThat(next(stream)).isEqualTo(": at last");
        }
    }

    @Test
    void openStreamsDoNotKeepOtherRequestsFromTheService() throws IOException {
        try (var first = stream();
                var second = stream();
                var third = stream()) {
            assertThat(next(first)).isEqualTo(next(second)).isEqualTo(next(third));
            for (var i = 0; i < 10; i++) {
                caller().get("/api/v1/threads").then().statusCode(200);
            }
        }
    }

    @Test
    void oneStreamTooManyIsRefusedAndAPlaceThatIsLeftIsFree() throws IOException {
        try (var first = stream();
                var second = stream()) {
            var third = stream();
            assertThat(next(first)).isEqualTo(next(second)).isEqualTo(next(third));
            assertThat(open()).isEqualTo(Surroundings.MOST_STREAMS);
            isProblem(caller().get("/api/v1/stream"), UNAVAILABLE);

            third.close();
            Awaitility.await().until(() -> open() == 2);
            try (var again = stream()) {
                assertThat(next(again)).isEqualTo(": welcome");
            }
        }
    }

    @Test
    void whoGoesAwayEndsTheServicesStreamToo() throws IOException {
        var stream = stream();
        assertThat(next(stream)).isEqualTo(": welcome");

        stream.close();

        Awaitility.await().until(() -> cancelled.get() == 1);
    }

    @Test
    void aStreamThatTheServiceEndsIsEnded() throws IOException {
        try (var stream = stream()) {
            assertThat(next(stream)).isEqualTo(": welcome");

            streams.get(0).end("retry: 1000\n\n");

            assertThat(next(stream)).isEqualTo("retry: 1000");
            Awaitility.await().until(() -> open() == 0);
        }
    }

    @Test
    void aGatewayThatGoesAwaySendsItsStreamsElsewhere() throws IOException {
        try (var stream = stream()) {
            assertThat(next(stream)).isEqualTo(": welcome");

            shutdown.fire(new ShutdownDelayInitiatedEvent());

            assertThat(next(stream)).matches("retry: \\d+");
            Awaitility.await().until(() -> cancelled.get() == 1);
        }
    }

    private RawConnection stream() throws IOException {
        return new RawConnection(gateway)
                .send("GET /api/v1/stream HTTP/1.1\nHost: x\nAuthorization: Bearer %s\n\n"
                        .formatted(around.tokens.someone()));
    }

    /** The next line of the stream itself: past the head, the chunk sizes and the blank lines. */
    private static String next(RawConnection stream) throws IOException {
        var line = stream.line();
        while (line != null && !line.matches("(:|id:|retry:).*")) {
            line = stream.line();
        }
        return line;
    }

    private double open() {
        return meters.get("tandem.gateway.streams.open").gauge().value();
    }

    private static void sleepPastTheAnswerTimeout() {
        Awaitility.await().pollDelay(Duration.ofMillis(1_200)).until(() -> true);
    }
}
