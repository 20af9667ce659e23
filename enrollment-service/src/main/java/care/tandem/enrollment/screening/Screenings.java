package care.tandem.enrollment.screening;

import care.tandem.enrollment.listing.Position;
import care.tandem.platform.contract.enrollment.EpisodeKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Screenings implements PanacheRepositoryBase<Screening, UUID> {

    private static final String OLDER =
            "submittedAt is not null and (submittedAt < ?1 or (submittedAt = ?1 and screeningId < ?2))";
    private static final String NEWEST_FIRST = " order by submittedAt desc, screeningId desc";

    /** Into the draft there is, or a new one: nothing tells which. */
    void saveDraft(UUID newId, UUID personId, ScreeningAnswers answers, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO screening (screening_id, person_id, answers, status, saved_at, version)
                        VALUES (?1, ?2, ?3, 'DRAFT', ?4, 0)
                        ON CONFLICT (person_id) WHERE status = 'DRAFT'
                        DO UPDATE SET answers = excluded.answers, saved_at = excluded.saved_at
                        """)
                .setParameter(1, newId)
                .setParameter(2, personId)
                .setParameter(3, new AnswersText().convertToDatabaseColumn(answers))
                .setParameter(4, at)
                .executeUpdate();
    }

    /** The draft there is, if any. */
    void submitDraft(UUID personId, Instant at) {
        update(
                "status = ?1, submittedAt = ?2 where personId = ?3 and status = ?4",
                ScreeningStatus.SUBMITTED,
                at,
                personId,
                ScreeningStatus.DRAFT);
    }

    /** Drafts are the person's own business: nobody finds them. */
    Optional<Screening> submitted(UUID screeningId) {
        return find("screeningId = ?1 and submittedAt is not null", screeningId).firstResultOptional();
    }

    List<Screening> after(Position position, int rows) {
        return find(OLDER + NEWEST_FIRST, position.at(), position.id())
                .page(0, rows)
                .list();
    }

    List<Screening> ofIntervieweesAfter(String clinicianId, Position position, int rows) {
        return find(
                        OLDER + " and personId in (select p.personId from Person p where p.interviewerId = ?3)"
                                + NEWEST_FIRST,
                        position.at(),
                        position.id(),
                        clinicianId)
                .page(0, rows)
                .list();
    }

    /** As what the person may be admitted, by the decision on what they last submitted. */
    public Optional<EpisodeKind> admits(UUID personId) {
        return find("personId = ?1 and submittedAt is not null" + NEWEST_FIRST, personId)
                .firstResultOptional()
                .flatMap(Screening::admitsAs);
    }
}
