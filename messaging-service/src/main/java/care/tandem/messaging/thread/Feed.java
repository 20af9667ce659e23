package care.tandem.messaging.thread;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/**
 * What one reader sees of a thread: one of its persons, or its care team. It has numbers of its own, without a gap and
 * never changed, drawn while the thread's row is locked: a message that is held from one reader leaves no trace in that
 * reader's numbers, and its author's do not change when it is released.
 */
@Entity
@Table(name = "feed")
public class Feed {

    @Id
    private UUID feedId;

    private UUID threadId;
    private UUID personId;
    private long lastNumber;

    @Version
    private long version;

    protected Feed() {}

    static Feed of(UUID feedId, UUID threadId, Optional<UUID> personId) {
        var feed = new Feed();
        feed.feedId = feedId;
        feed.threadId = threadId;
        feed.personId = personId.orElse(null);
        return feed;
    }

    public UUID id() {
        return feedId;
    }

    UUID threadId() {
        return threadId;
    }

    /** Empty for the care team. */
    Optional<UUID> personId() {
        return Optional.ofNullable(personId);
    }

    public boolean isOfCareTeam() {
        return personId == null;
    }

    public boolean isOf(UUID person) {
        return person.equals(personId);
    }

    /** The next place in this feed. */
    public long drawNumber() {
        lastNumber++;
        return lastNumber;
    }
}
