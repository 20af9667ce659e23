package care.tandem.messaging.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The streams of one recipient on this instance. Ids count what was rung for this recipient alone, so that they tell
 * nothing of anyone else; they begin anew, under another name, once the last stream is gone.
 */
final class RecipientStreams {

    private final String name;
    private final List<OpenStream> streams = new ArrayList<>();
    private long count;

    RecipientStreams(String name) {
        this.name = name;
    }

    /** Nothing was missed only if the last thing rung here is the last that the client heard. */
    synchronized void join(OpenStream stream, Optional<String> lastHeard, Duration reconnectAfter) {
        stream.greet(reconnectAfter);
        if (lastHeard.filter(id -> !id.equals(id())).isPresent()) {
            stream.resync(id());
        }
        streams.add(stream);
    }

    synchronized void ring(Bell bell) {
        count++;
        streams.forEach(stream -> stream.ring(id(), bell));
    }

    synchronized void resync() {
        streams.forEach(stream -> stream.resync(id()));
    }

    synchronized void forEach(Consumer<OpenStream> act) {
        streams.forEach(act);
    }

    /** How many are open still; forgets the others. */
    synchronized int open() {
        streams.removeIf(OpenStream::isClosed);
        return streams.size();
    }

    private String id() {
        return name + "-" + count;
    }
}
