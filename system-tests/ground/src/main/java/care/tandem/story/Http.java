package care.tandem.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;

/** The one client for all that is asked over HTTP. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Http() {}

    /** What is asked of nobody in particular, and without a token. */
    public static HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build());
    }

    public static HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    /** @throws UncheckedIOException when there is no answer; it names the request */
    public static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Answered by its head; the lines come while they are read, until either side ends it. */
    public static HttpResponse<Stream<String>> stream(HttpRequest request) {
        return send(request, BodyHandlers.ofLines());
    }
}
