package care.tandem.messaging.thread;

import java.time.Instant;
import java.util.UUID;

/** A place in a list of threads, which is ordered by when they were opened: nothing that anyone does in them moves them. */
record ThreadPosition(Instant openedAt, UUID threadId) {

    private static final ThreadPosition START =
            new ThreadPosition(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    static ThreadPosition start() {
        return START;
    }

    static ThreadPosition of(MessageThread thread) {
        return new ThreadPosition(thread.openedAt(), thread.id());
    }

    static ThreadPosition parse(String text) {
        var parts = text.split(" ");
        return new ThreadPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return openedAt + " " + threadId;
    }
}
