package care.tandem.assessment.result;

import care.tandem.assessment.Place;
import care.tandem.assessment.instrument.Answers;
import care.tandem.assessment.instrument.Instrument;
import care.tandem.platform.time.TandemClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The results there are. */
@ApplicationScoped
public class Results implements PanacheRepositoryBase<Result, UUID> {

    private static final String MARK_SHOWN =
            "UPDATE result SET shown_at = :at WHERE assignment_id IN (:ids) AND shown_at IS NULL";

    private static final String LAST_SHOWN = """
            SELECT assignment_id, person_id, instrument_code, instrument_version, submitted_at, flagged_items
            FROM result WHERE person_id = :person AND instrument_code = :code AND shown_at IS NOT NULL
            ORDER BY submitted_at DESC, assignment_id LIMIT 1
            """;

    @Inject
    TandemClock clock;

    /** Scores what was handed in, and keeps it beside the response. */
    public void keep(UUID personId, UUID assignmentId, Instrument instrument, Answers answers, Instant at) {
        persistAndFlush(Result.of(personId, assignmentId, instrument, answers, at));
    }

    List<Result> newestFirst(UUID personId, Place after, int rows) {
        return find(
                        "personId = :person and (submittedAt < :at or (submittedAt = :at and assignmentId < :id))"
                                + " order by submittedAt desc, assignmentId desc",
                        Map.of("person", personId, "at", after.at(), "id", after.id()))
                .page(0, rows)
                .list();
    }

    /** The person has seen them now: only what the person was shown may be disclosed to a clinic. */
    void markShown(Collection<UUID> assignmentIds) {
        if (!assignmentIds.isEmpty()) {
            getEntityManager()
                    .createNativeQuery(MARK_SHOWN)
                    .setParameter("at", clock.instant())
                    .setParameter("ids", assignmentIds)
                    .executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    Optional<Result> lastShown(UUID personId, String instrumentCode) {
        return getEntityManager()
                .createNativeQuery(LAST_SHOWN, Result.class)
                .setParameter("person", personId)
                .setParameter("code", instrumentCode)
                .getResultStream()
                .findFirst();
    }
}
