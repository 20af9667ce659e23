package care.tandem.overload;

import care.tandem.story.Door;
import care.tandem.story.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A request of somebody's, asked again and again by a client that costs next to nothing itself. */
record Asked(Door door, String path, Optional<String> body) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static Asked get(Door door, String path) {
        return new Asked(door, path, Optional.empty());
    }

    static Asked post(Door door, String path, Object body) {
        return new Asked(door, path, Optional.of(Json.write(body)));
    }

    Tally.Outcome once() {
        var begun = System.nanoTime();
        try {
            var connection = open();
            var status = connection.getResponseCode();
            readWhole(status < 400 ? connection.getInputStream() : connection.getErrorStream());
            return Tally.Outcome.of(status, connection.getHeaderField("Retry-After") != null, begun);
        } catch (IOException e) {
            return Tally.Outcome.broken(begun);
        }
    }

    private HttpURLConnection open() throws IOException {
        var connection = (HttpURLConnection)
                URI.create(door.base() + "/api/v1" + path).toURL().openConnection();
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        door.login().ifPresent(login -> connection.setRequestProperty("Authorization", "Bearer " + login.token()));
        if (body.isPresent()) {
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
            connection.setDoOutput(true);
            try (var out = connection.getOutputStream()) {
                out.write(body.get().getBytes(StandardCharsets.UTF_8));
            }
        }
        return connection;
    }

    private static void readWhole(InputStream answer) throws IOException {
        if (answer != null) {
            try (answer) {
                answer.readAllBytes();
            }
        }
    }
}
