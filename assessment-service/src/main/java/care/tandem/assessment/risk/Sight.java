package care.tandem.assessment.risk;

import care.tandem.platform.access.Relation;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which flags a caller may see, and on which ground: all of them, or those that still stand (open, or acknowledged after
 * {@code standingSince}), or those of these persons.
 */
record Sight(Relation ground, Instant standingSince, Set<UUID> personIds) {

    /** The clinical lead answers for safety. */
    static Sight ofEverything() {
        return new Sight(Relation.LEAD, Instant.MIN, Set.of());
    }

    /** Who is on call sees whoever needs them now. */
    static Sight ofWhatStands(Instant since) {
        return new Sight(Relation.ON_CALL, since, Set.of());
    }

    static Sight of(Set<UUID> personIds) {
        return new Sight(Relation.TREATING, Instant.MIN, personIds);
    }
}
