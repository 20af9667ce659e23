package care.tandem.replicas;

import care.tandem.local.LocalServer;
import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.story.Http;
import care.tandem.story.Soon;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The two instances of a program. */
record Pair(Instance first, Instance second) {
    private static final String HOLDS = "tandem_relay_holding 1.0";

    static Pair of(Program program) {
        return new Pair(new Instance(program, 1), new Instance(program, 2));
    }

    static LocalServer server(Instance instance) {
        return House.stack().program(instance);
    }

    Instance other(Instance one) {
        return one.equals(first) ? second : first;
    }

    /** The one whose relay publishes; there may be none for a moment. */
    Instance holder() {
        var found = new AtomicReference<Optional<Instance>>(Optional.empty());
        Soon.comesTrue(() -> {
            found.set(Stream.of(first, second).filter(Pair::holds).findFirst());
            if (found.get().isEmpty()) {
                throw new AssertionError("nobody holds the lock");
            }
        });
        return found.get().orElseThrow();
    }

    /** As it says itself. */
    static boolean holds(Instance instance) {
        var metrics = HttpRequest.newBuilder(URI.create(House.stack().url(instance) + "/q/metrics"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return Http.send(metrics).body().contains(HOLDS);
        } catch (UncheckedIOException silent) {
            if (silent.getCause() instanceof ConnectException) {
                return false;
            }
            throw silent;
        }
    }

    /** Whatever a story did to them, both run and are ready again. */
    void bothRun() {
        for (var server : Stream.of(first, second).map(Pair::server).toList()) {
            if (server.isRunning()) {
                server.resume();
                server.awaitAnswer();
            } else {
                server.start();
            }
        }
    }
}
