package care.tandem.assessment.assignment;

import care.tandem.assessment.Place;
import care.tandem.assessment.instrument.Instrument;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The assignments there are. */
@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    private static final String MAKE_ONCE = """
            INSERT INTO assignment (assignment_id, person_id, episode_id, instrument_code, instrument_version, occasion,
                                    assigned_by, assigned_at, due_at, status)
            VALUES (:id, :person, :episode, :code, :version, :occasion, :by, :at, :due, 'OPEN')
            ON CONFLICT ON CONSTRAINT assignment_is_made_once_an_occasion DO NOTHING
            """;

    /** Whom an assignment is for, and for which stay. */
    record Addressee(UUID personId, UUID episodeId) {}

    /** Whether it was made: there is one of each instrument, occasion and episode. */
    boolean makeOnce(
            UUID id,
            Addressee addressee,
            Instrument instrument,
            AssignmentOccasion occasion,
            Optional<String> by,
            Instant at,
            Instant due) {
        return getEntityManager()
                        .createNativeQuery(MAKE_ONCE)
                        .setParameter("id", id)
                        .setParameter("person", addressee.personId())
                        .setParameter("episode", addressee.episodeId())
                        .setParameter("code", instrument.code())
                        .setParameter("version", instrument.version())
                        .setParameter("occasion", occasion.name())
                        .setParameter("by", by.orElse(null))
                        .setParameter("at", at)
                        .setParameter("due", due)
                        .executeUpdate()
                == 1;
    }

    /** The assignment, its row locked until the transaction ends: two submissions at once go one after the other. */
    Optional<Assignment> lock(UUID assignmentId) {
        return findByIdOptional(assignmentId, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Assignment> newestFirst(UUID personId, Place after, int rows) {
        return find(
                        "personId = :person and (assignedAt < :at or (assignedAt = :at and assignmentId < :id))"
                                + " order by assignedAt desc, assignmentId desc",
                        Map.of("person", personId, "at", after.at(), "id", after.id()))
                .page(0, rows)
                .list();
    }

    List<Assignment> of(UUID personId) {
        return list("personId", personId);
    }
}
