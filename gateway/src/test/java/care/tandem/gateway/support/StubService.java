package care.tandem.gateway.support;

import care.tandem.local.Ports;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A service behind the gateway: a real HTTP server that answers as the test says, and tells what it was asked. */
public final class StubService {

    /** As much as Quarkus takes where nothing is set. */
    private static final int HEADERS_TAKEN = 20 * 1024;

    /** What arrived. */
    public record Received(String method, String uri, io.vertx.core.MultiMap headers, String body) {}

    private final Vertx vertx;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Handler<HttpServerRequest> behaviour;
    private volatile HttpServer server;

    /** The same after each stop: not one that the system could meanwhile give to an outgoing connection. */
    private final int port = Ports.free();

    StubService(Vertx vertx) {
        this.vertx = vertx;
        start();
    }

    public void start() {
        answersKindly();
        received.clear();
        if (server == null) {
            // A port that was closed a moment ago is not always free at once.
            server = Awaitility.await().ignoreExceptions().until(this::listen, Objects::nonNull);
        }
    }

    private HttpServer listen() {
        return await(vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(HEADERS_TAKEN))
                .requestHandler(this::take)
                .listen(port, "127.0.0.1"));
    }

    /** From now on connections to it are refused. */
    public void stop() {
        if (server != null) {
            await(server.close());
            server = null;
        }
    }

    private void take(HttpServerRequest request) {
        if (request.path().startsWith("/q/health")) {
            request.response().end("{\"status\":\"UP\"}");
            return;
        }
        request.body().onSuccess(body -> {
            var headers = io.vertx.core.MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
            received.add(new Received(request.method().name(), request.uri(), headers, body.toString()));
            behaviour.handle(request);
        });
    }

    public void answers(Handler<HttpServerRequest> behaviour) {
        this.behaviour = behaviour;
    }

    public void answersKindly() {
        answers(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("ETag", "\"v1\"")
                .putHeader("Cache-Control", "no-cache")
                .end(new JsonObject().put("name", "Ana").encode()));
    }

    /** Takes the question and never answers. */
    public void staysSilent() {
        answers(request -> {});
    }

    public Received last() {
        return received.get(received.size() - 1);
    }

    public int calls() {
        return received.size();
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
