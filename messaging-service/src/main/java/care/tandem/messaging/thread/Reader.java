package care.tandem.messaging.thread;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who reads: a person, or a clinician with the persons treated. A clinician who treats both of a couple reads as the care
 * team; who treats one reads of the couple's thread what that one sees, and nothing else.
 *
 * @param login for a clinician also the staff id
 * @param person whose own reading it is; empty for a clinician
 */
public record Reader(String login, Optional<UUID> person, Set<UUID> treats) {

    static Reader participant(String login, UUID personId) {
        return new Reader(login, Optional.of(personId), Set.of());
    }

    static Reader clinician(String login, Collection<UUID> treats) {
        return new Reader(login, Optional.empty(), Set.copyOf(treats));
    }

    public boolean isStaff() {
        return person.isEmpty();
    }

    public boolean treats(UUID personId) {
        return treats.contains(personId);
    }

    /** Whether this feed of the thread is the reader's. */
    boolean readsFrom(Feed feed, MessageThread thread) {
        if (!isStaff()) {
            return feed.personId().equals(person);
        }
        return treats.containsAll(thread.personIds())
                ? feed.isOfCareTeam()
                : feed.personId().filter(treats::contains).isPresent();
    }
}
