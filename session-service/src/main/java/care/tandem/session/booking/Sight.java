package care.tandem.session.booking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** With which eyes the caller sees a session. */
public record Sight(Eyes eyes, Set<UUID> persons) {

    /** What kind of onlooker it is. */
    public enum Eyes {
        /** One who takes part: own room, nothing that only the partner or staff know. */
        PARTICIPANT,
        /** A clinician: of the persons only those treated. */
        CLINICIAN,
        /** Coordinator or lead: who, when and with whom. */
        PLANNING
    }

    static Sight ofParticipant(UUID personId) {
        return new Sight(Eyes.PARTICIPANT, Set.of(personId));
    }

    static Sight ofClinician(Collection<UUID> treated) {
        return new Sight(Eyes.CLINICIAN, Set.copyOf(treated));
    }

    static Sight ofPlanning() {
        return new Sight(Eyes.PLANNING, Set.of());
    }

    /** Of the session's persons those that may be named; none to a participant, who knows both. */
    public Optional<List<UUID>> named(Session session) {
        return switch (eyes) {
            case PARTICIPANT -> Optional.empty();
            case CLINICIAN ->
                Optional.of(
                        session.personIds().stream().filter(persons::contains).toList());
            case PLANNING -> Optional.of(session.personIds());
        };
    }

    Optional<UUID> room(Session session) {
        return eyes == Eyes.PARTICIPANT ? persons.stream().findFirst().flatMap(session::roomOf) : Optional.empty();
    }

    Optional<CancellationReason> reason(Session session) {
        return eyes == Eyes.CLINICIAN ? session.cancellationReason() : Optional.empty();
    }
}
