package care.tandem.session.booking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom a session is about: enough to ask who may see it, before anything of it is read. */
record Parties(UUID sessionId, Optional<UUID> coupleId, List<UUID> personIds) {

    boolean has(UUID personId) {
        return personIds.contains(personId);
    }
}
