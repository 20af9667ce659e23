package care.tandem.messaging.thread;

import care.tandem.platform.roster.Roster;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What persons chose to be called by, each asked of the roster once a request. */
@RequestScoped
public class FirstNames {

    @Inject
    Roster roster;

    private final Map<UUID, String> known = new HashMap<>();

    public String of(UUID personId) {
        return known.computeIfAbsent(
                personId,
                id -> roster.person(id, Roster.Lock.NONE)
                        .map(person -> person.record().firstName())
                        .orElse(""));
    }
}
