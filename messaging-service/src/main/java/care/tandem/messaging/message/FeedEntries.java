package care.tandem.messaging.message;

import care.tandem.messaging.thread.Feed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FeedEntries implements PanacheRepositoryBase<FeedEntry, FeedPlace> {

    List<FeedEntry> before(Feed feed, long number, int rows) {
        return find(
                        "from FeedEntry e join fetch e.message"
                                + " where e.place.feedId = ?1 and e.place.number < ?2 order by e.place.number desc",
                        feed.id(),
                        number)
                .page(Page.ofSize(rows))
                .list();
    }

    FeedEntry of(Feed feed, UUID messageId) {
        return find("place.feedId = ?1 and message.messageId = ?2", feed.id(), messageId)
                .singleResult();
    }

    /** The feeds of that thread in which the message stands already. */
    List<UUID> feedsWith(UUID messageId) {
        return find("select e.place.feedId from FeedEntry e where e.message.messageId = ?1", messageId)
                .project(UUID.class)
                .list();
    }
}
