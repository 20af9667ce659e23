package care.tandem.messaging.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.tandem.messaging.MessagingSettings;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.time.Ids;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a running server cannot be asked in a test: how it goes. */
class StreamsTest {

    private static final Recipient ANA = new Recipient("ana", true);

    private final Vertx vertx = Vertx.vertx();
    private final Streams streams = new Streams();
    private final Sink sink = new Sink();

    StreamsTest() {
        streams.settings = new Settings();
        streams.ids = new Ids();
        streams.vertx = vertx;
        streams.drainDelay = Duration.ofMillis(300);
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    private void open() {
        streams.open(
                ANA,
                new OpenStream(sink, new Events()),
                Optional.empty(),
                Instant.now().plusSeconds(60));
    }

    @Test
    void aServerThatGoesSendsItsStreamsAwayWithAHint() {
        open();

        streams.drainFirst(new ShutdownDelayInitiatedEvent());
        assertThat(sink.isClosed()).isFalse();

        await().until(sink::isClosed);
        assertThat(sink.sent.get(1).getComment()).isEqualTo("draining");
        assertThat(sink.sent.get(1).getReconnectDelay()).isEqualTo(2000);
        assertThatThrownBy(() -> streams.requireRoomFor(ANA))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(503));
    }

    @Test
    void aTailThatFindsItsPlaceTellsWhoWasThereBefore() {
        open();

        streams.resyncAll();

        assertThat(sink.sent.get(1).getName()).isEqualTo("resync");
    }

    @Test
    void whoHasGoneIsForgottenAndNamedAnewOnReturn() {
        open();
        streams.ring(ANA, Bell.ofNotification(UUID.randomUUID()));
        var first = sink.sent.get(1).getId();
        sink.close();

        streams.beat();
        assertThat(streams.recipients()).isEmpty();
        var again = new Sink();
        streams.open(
                ANA,
                new OpenStream(again, new Events()),
                Optional.of(first),
                Instant.now().plusSeconds(60));

        assertThat(again.sent.get(1).getName()).isEqualTo("resync");
        assertThat(again.sent.get(1).getId()).endsWith("-0").isNotEqualTo(first);
    }

    private static final class Sink implements SseEventSink {

        private final List<OutboundSseEvent> sent = new ArrayList<>();
        private boolean closed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            sent.add(event);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class Events implements Sse {

        @Override
        public OutboundSseEvent.Builder newEventBuilder() {
            return new OutboundSseEventImpl.BuilderImpl();
        }

        @Override
        public SseBroadcaster newBroadcaster() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Settings implements MessagingSettings {

        @Override
        public String masterKey() {
            return "";
        }

        @Override
        public String masterKeyId() {
            return "";
        }

        @Override
        public Map<String, String> formerMasterKeys() {
            return Map.of();
        }

        @Override
        public int streamsPerCaller() {
            return 8;
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration reconnectAfter() {
            return Duration.ofSeconds(2);
        }
    }
}
