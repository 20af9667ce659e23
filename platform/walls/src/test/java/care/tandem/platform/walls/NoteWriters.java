package care.tandem.platform.walls;

import static care.tandem.platform.walls.AccessTest.note;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Writes notes of one person's, many at once. */
record NoteWriters(HttpClient client, URI notes, String token) {
    private static final Executor SOON = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    /** Each writes one. */
    List<CompletableFuture<HttpResponse<String>>> once(int many) {
        return IntStream.range(0, many).mapToObj(i -> write(i + 1)).toList();
    }

    /** Each writes one, and another when that was answered, until all go home: places and seats stay taken. */
    Crowd untilTheyGoHome(int many) {
        return new Crowd(this, many);
    }

    private CompletableFuture<HttpResponse<String>> write(int number) {
        var note = HttpRequest.newBuilder(notes)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(note("a", number)))
                .build();
        return client.sendAsync(note, HttpResponse.BodyHandlers.ofString());
    }

    static final class Crowd implements AutoCloseable {
        private final AtomicBoolean goesHome = new AtomicBoolean();
        private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        private final List<CompletableFuture<Void>> all;

        private Crowd(NoteWriters writers, int many) {
            all = IntStream.range(0, many)
                    .mapToObj(i -> writeOn(writers, i + 1))
                    .toList();
        }

        private CompletableFuture<Void> writeOn(NoteWriters writers, int number) {
            return writers.write(number)
                    .thenAccept(answer -> statuses.add(answer.statusCode()))
                    .thenComposeAsync(
                            done -> goesHome.get() ? CompletableFuture.completedFuture(done) : writeOn(writers, number),
                            SOON);
        }

        /** What all were answered. */
        Set<Integer> goesHome() {
            goesHome.set(true);
            all.forEach(CompletableFuture::join);
            return statuses;
        }

        @Override
        public void close() {
            goesHome();
        }
    }
}
