package care.tandem.platform.contract.keys;

import care.tandem.platform.contract.Event;
import java.util.UUID;

/**
 * A thread's key is to be no more. Told before it is destroyed, and kept for ever outside the database: a database that
 * is restored to an earlier moment destroys it again.
 */
public record KeyDestroyed(UUID threadId) implements Event {
    @Override
    public UUID subject() {
        return threadId;
    }
}
