package care.tandem.messaging.stream;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A client with an open stream, that remembers every line and when it came. */
final class Listener implements AutoCloseable {

    record Line(String text, long nanos) {}

    private static final String LAST_CHUNK = "0";

    private final Socket socket;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private Listener(String token, Optional<String> lastEventId) {
        try {
            socket = new Socket("127.0.0.1", RestAssured.port);
            var head = new StringBuilder(
                            "GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n")
                    .append("Authorization: Bearer ")
                    .append(token)
                    .append("\r\n");
            lastEventId.ifPresent(
                    id -> head.append("Last-Event-ID: ").append(id).append("\r\n"));
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            var reader = new Thread(this::read);
            reader.setDaemon(true);
            reader.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the stream is open. */
    static Listener of(String token, Optional<String> lastEventId) {
        var listener = new Listener(token, lastEventId);
        listener.await(":open");
        return listener;
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(new Line(line, System.nanoTime()));
                ended = ended || line.equals(LAST_CHUNK);
            }
        } catch (IOException e) {
            lines.add(new Line("closed", System.nanoTime()));
        }
        ended = true;
    }

    boolean has(String start) {
        return first(start).isPresent();
    }

    Optional<Line> first(String start) {
        return lines.stream()
                .filter(l -> l.text().replace(": ", ":").startsWith(start))
                .findFirst();
    }

    /** Waits for it. */
    Line await(String start) {
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> has(start));
        return first(start).orElseThrow();
    }

    List<String> all(String start) {
        var found = new ArrayList<String>();
        lines.stream()
                .map(l -> l.text().replace(": ", ":"))
                .filter(l -> l.startsWith(start))
                .forEach(found::add);
        return found;
    }

    String everything() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
