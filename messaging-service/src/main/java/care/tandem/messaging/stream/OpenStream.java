package care.tandem.messaging.stream;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One connection. It holds no thread: what is sent is handed to the event loop. */
final class OpenStream {

    private static final Logger LOG = Logger.getLogger(OpenStream.class);

    private final SseEventSink sink;
    private final Sse sse;

    OpenStream(SseEventSink sink, Sse sse) {
        this.sink = sink;
        this.sse = sse;
    }

    /** The first line tells that it is open, and when to come back once it is not. */
    void greet(Duration reconnectAfter) {
        send(sse.newEventBuilder().comment("open").reconnectDelay(reconnectAfter.toMillis()));
    }

    void beat() {
        send(sse.newEventBuilder().comment("beat"));
    }

    void ring(String id, Bell bell) {
        send(sse.newEventBuilder().id(id).name(bell.kind().event()).data(String.class, bell.json()));
    }

    /** Something may have been missed: read by cursor. */
    void resync(String id) {
        send(sse.newEventBuilder().id(id).name("resync").data(String.class, "{}"));
    }

    void end() {
        sink.close();
    }

    void drain(Duration reconnectAfter) {
        send(sse.newEventBuilder().comment("draining").reconnectDelay(reconnectAfter.toMillis()));
        end();
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    /** Whoever has gone does not hear; that is no failure. */
    private void send(OutboundSseEvent.Builder event) {
        if (sink.isClosed()) {
            return;
        }
        try {
            sink.send(event.build()).exceptionally(e -> {
                LOG.debugf("a stream is gone: %s", e.toString());
                return null;
            });
        } catch (IllegalStateException e) {
            LOG.debugf("a stream was closed meanwhile: %s", e.toString());
        }
    }
}
