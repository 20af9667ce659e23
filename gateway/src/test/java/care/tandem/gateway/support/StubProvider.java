package care.tandem.gateway.support;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the provider's keys are read, and how it goes there. */
public final class StubProvider {

    /** What becomes of a request for the keys. */
    public enum Manner {
        ANSWERS,
        IS_STARTING,
        HANGS
    }

    private final HttpServer server;
    private final TestTokens tokens;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Manner manner = Manner.ANSWERS;

    StubProvider(Vertx vertx, TestTokens tokens) {
        this.tokens = tokens;
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String keys() {
        return "http://127.0.0.1:" + server.actualPort() + "/certs";
    }

    public void now(Manner next) {
        manner = next;
    }

    /** How often it was asked, whatever it answered. */
    public int asked() {
        return asked.get();
    }

    private void answer(HttpServerRequest request) {
        asked.incrementAndGet();
        HttpServerResponse response = request.response();
        switch (manner) {
            case ANSWERS ->
                response.putHeader("Content-Type", "application/json").end(tokens.keySet());
            case IS_STARTING -> response.setStatusCode(503).end();
            case HANGS -> {
                // Says nothing, and keeps the connection.
            }
        }
    }
}
