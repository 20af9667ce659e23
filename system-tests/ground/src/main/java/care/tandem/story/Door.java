package care.tandem.story;

import care.tandem.local.LocalServer;
import care.tandem.local.stack.Instance;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The gateway, or one program itself, as one caller knocks on it. Paths are those below {@code /api/v1}. */
public record Door(Optional<Login> login, String base) {
    public static Door of(Login login) {
        return new Door(Optional.of(login), House.stack().gatewayUrl());
    }

    public static Door ofNobody() {
        return new Door(Optional.empty(), House.stack().gatewayUrl());
    }

    /** The same caller at another gateway, or at a service past all gateways. */
    public Door at(Instance instance) {
        return new Door(login, House.stack().url(instance));
    }

    /** The same caller at a server that is none of the stack's own instances. */
    public Door at(LocalServer server) {
        return new Door(login, "http://localhost:" + server.port());
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    /** With a fresh Idempotency-Key. */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey);
        return send("POST", path, BodyPublishers.ofString(Json.write(body)), headers);
    }

    /** Where the path is the whole request. */
    public Answer post(String path) {
        return send(
                "POST",
                path,
                BodyPublishers.noBody(),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, BodyPublishers.ofString(Json.write(body)), Map.of("Content-Type", "application/json"));
    }

    /** An edit of what was read just before. */
    public Answer edit(String method, String path, Object body) {
        return edit(method, path, body, get(path).is(200).etag());
    }

    public Answer edit(String method, String path, Object body, String etag) {
        var headers = Map.of("Content-Type", "application/json", "If-Match", etag);
        return send(method, path, BodyPublishers.ofString(Json.write(body)), headers);
    }

    public Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = request(path).method(method, body).timeout(Duration.ofSeconds(15));
        headers.forEach(request::header);
        return new Answer(method + " " + path, Http.send(request.build()));
    }

    public HttpRequest.Builder request(String path) {
        return requestTo("/api/v1" + path);
    }

    /** Of any path, those of the gateway's own pages too. */
    public HttpRequest.Builder requestTo(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        login.ifPresent(known -> request.header("Authorization", "Bearer " + known.token()));
        return request;
    }
}
