package care.tandem.local.stack;

import care.tandem.local.LocalServer;
import care.tandem.local.ServerFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** All servers of a stack: says what each does, and stops them in the order opposite to what they need. */
final class Crew {
    /** Later ranks need earlier ones. */
    enum Rank {
        STORE,
        INFRASTRUCTURE,
        PROGRAM
    }

    private final Consumer<String> progress;
    private final Map<Rank, Deque<LocalServer>> members = new ConcurrentHashMap<>();
    private boolean dismissed;

    Crew(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Starts it and returns when it answers. From now on, its death is told. */
    void start(Rank rank, LocalServer server) {
        enlist(rank, server);
        progress.accept("starting " + server.name());
        long begun = System.nanoTime();
        server.start();
        progress.accept(server.name() + " is ready after " + seconds(begun) + " s");
        server.onExit().thenRun(() -> tellDeath(server));
    }

    List<LocalServer> all() {
        return members.values().stream().flatMap(Deque::stream).toList();
    }

    private synchronized void enlist(Rank rank, LocalServer server) {
        if (dismissed) {
            throw new ServerFailure("The stack is being stopped");
        }
        members.computeIfAbsent(rank, none -> new ArrayDeque<>()).add(server);
    }

    private synchronized void tellDeath(LocalServer server) {
        if (!dismissed) {
            progress.accept(server.name() + " has ended; the others go on. Its log: "
                    + server.home().log());
        }
    }

    private synchronized boolean dismiss() {
        boolean first = !dismissed;
        dismissed = true;
        return first;
    }

    /** Stops all for good; a second call waits for nothing. */
    void stop() {
        if (!dismiss()) {
            return;
        }
        if (all().stream().anyMatch(LocalServer::isRunning)) {
            progress.accept("stopping; this takes up to a minute");
        }
        for (var rank : List.of(Rank.PROGRAM, Rank.INFRASTRUCTURE, Rank.STORE)) {
            var stops = new ArrayList<Runnable>();
            members.getOrDefault(rank, new ArrayDeque<>()).forEach(server -> stops.add(() -> stop(server)));
            Together.run(stops);
        }
    }

    private void stop(LocalServer server) {
        long begun = System.nanoTime();
        boolean ran = server.isRunning();
        server.close();
        if (ran) {
            progress.accept(server.name() + " stopped after " + seconds(begun) + " s");
        }
    }

    private static long seconds(long begun) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }
}
