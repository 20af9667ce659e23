package care.tandem.local.stack;

import care.tandem.local.LocalServer;
import care.tandem.local.ServerFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits for the gateway's word that everything is ready. */
final class Readiness {
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long MILLISECONDS_BETWEEN = 200;

    private final URI health;
    private final Crew crew;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_ANSWER)
            .build();

    Readiness(String gatewayUrl, Crew crew) {
        this.health = URI.create(gatewayUrl + "/health");
        this.crew = crew;
    }

    void await() {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        var answer = ask();
        while (!answer.equals("200")) {
            crew.all().forEach(Readiness::requireAlive);
            if (System.nanoTime() > giveUp) {
                throw new ServerFailure(health + " still answers " + answer);
            }
            pause();
            answer = ask();
        }
    }

    private static void requireAlive(LocalServer server) {
        if (!server.isRunning()) {
            throw new ServerFailure(
                    server.name() + " has ended. The end of its log:\n  " + String.join("\n  ", server.lastLines(15)));
        }
    }

    private String ask() {
        var request = HttpRequest.newBuilder(health).timeout(TO_ANSWER).build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? "200" : response.statusCode() + " " + response.body();
        } catch (IOException e) {
            return "nothing (" + e.getMessage() + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for " + health, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting", e);
        }
    }
}
