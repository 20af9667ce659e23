package care.tandem.messaging.thread;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Feeds implements PanacheRepositoryBase<Feed, UUID> {

    /** To draw numbers from, ask only after {@link MessageThreads#lock}. */
    public List<Feed> of(MessageThread thread) {
        return list("threadId", thread.id());
    }

    /** The feed that this member reads the thread from. */
    public Feed read(Member member) {
        return of(member.thread()).stream()
                .filter(feed -> member.reader().readsFrom(feed, member.thread()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no feed of thread " + member.thread().id()));
    }

    List<Feed> of(Collection<UUID> threadIds) {
        return threadIds.isEmpty() ? List.of() : list("threadId in ?1", threadIds);
    }
}
