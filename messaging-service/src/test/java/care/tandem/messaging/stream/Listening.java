package care.tandem.messaging.stream;

import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

/** A test with open streams. */
abstract class Listening {

    @Inject
    TestRoster roster;

    RunningServers servers;

    final List<Listener> listeners = new ArrayList<>();

    /** Begins to listen once all that happened before has rung. */
    Listener listen(Tokens caller) {
        settle();
        return listenAs(caller.sign(), Optional.empty());
    }

    Listener listenAs(String token, Optional<String> lastEventId) {
        var listener = Listener.of(token, lastEventId);
        listeners.add(listener);
        return listener;
    }

    void settle() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .during(Duration.ofMillis(100))
                .until(() -> servers.database().number("SELECT count(*) FROM outbox") == 0);
    }

    @AfterEach
    void hangUp() {
        listeners.forEach(Listener::close);
    }
}
