package care.tandem.outages;

import care.tandem.local.LocalServer;
import care.tandem.story.House;
import care.tandem.suite.Extent;
import java.time.Duration;
import java.util.function.Supplier;

/** Who is away, in which manner, and for how long. */
enum Outage {
    KAFKA_STOPPED(() -> House.stack().kafka(), Manner.STOPPED, 4, 60),
    KAFKA_FROZEN(() -> House.stack().kafka(), Manner.FROZEN, 6, 60),
    POSTGRES_STOPPED(() -> House.stack().postgres(), Manner.STOPPED, 4, 20),
    POSTGRES_FROZEN(() -> House.stack().postgres(), Manner.FROZEN, 5, 20),
    KEYCLOAK_STOPPED(() -> House.stack().keycloak(), Manner.STOPPED, 2, 60),
    KEYCLOAK_FROZEN(() -> House.stack().keycloak(), Manner.FROZEN, 2, 60);

    private enum Manner {
        /** Nobody listens at its port. */
        STOPPED,
        /** It takes connections and says nothing. */
        FROZEN
    }

    private final Supplier<LocalServer> server;
    private final Manner manner;
    private final int secondsInShort;
    private final int secondsInFull;

    Outage(Supplier<LocalServer> server, Manner manner, int secondsInShort, int secondsInFull) {
        this.server = server;
        this.manner = manner;
        this.secondsInShort = secondsInShort;
        this.secondsInFull = secondsInFull;
    }

    Duration length() {
        return Duration.ofSeconds(Extent.of(secondsInShort, secondsInFull));
    }

    void begin() {
        switch (manner) {
            case STOPPED -> server.get().stop();
            case FROZEN -> server.get().pause();
        }
    }

    /** Also where it has not begun. */
    void end() {
        if (server.get().isRunning()) {
            server.get().resume();
        } else {
            server.get().start();
        }
    }
}
