package care.tandem.messaging.message;

import care.tandem.messaging.thread.Feed;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * A message at its place in one reader's feed. Its time is when it came to stand there: for a message that was held, the
 * partner sees the time of the release, and its author the time of writing.
 */
@Entity
@Immutable
@Table(name = "feed_entry")
class FeedEntry {

    @EmbeddedId
    private FeedPlace place;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "message_id")
    private Message message;

    private Instant at;

    protected FeedEntry() {}

    static FeedEntry next(Feed feed, Message message, Instant at) {
        var entry = new FeedEntry();
        entry.place = new FeedPlace(feed.id(), feed.drawNumber());
        entry.message = message;
        entry.at = at;
        return entry;
    }

    long number() {
        return place.number();
    }

    Message message() {
        return message;
    }

    Instant at() {
        return at;
    }
}
