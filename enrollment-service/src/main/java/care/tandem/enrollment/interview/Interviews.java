package care.tandem.enrollment.interview;

import care.tandem.enrollment.listing.Position;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Interviews implements PanacheRepositoryBase<Interview, UUID> {

    private static final String OLDER = "personId = ?1 and (recordedAt < ?2 or (recordedAt = ?2 and interviewId < ?3))";
    private static final String NEWEST_FIRST = " order by recordedAt desc, interviewId desc";

    List<Interview> after(UUID personId, Position position, int rows) {
        return find(OLDER + NEWEST_FIRST, personId, position.at(), position.id())
                .page(0, rows)
                .list();
    }

    List<Interview> heldByAfter(String clinicianId, UUID personId, Position position, int rows) {
        return find(OLDER + " and clinicianId = ?4" + NEWEST_FIRST, personId, position.at(), position.id(), clinicianId)
                .page(0, rows)
                .list();
    }

    /** Whether somebody has seen who this person is. */
    public boolean identityWasChecked(UUID personId) {
        return count("personId = ?1 and identityChecked", personId) > 0;
    }

    /** What the latest interview says; without one, no. */
    public boolean saysJointSuitable(UUID personId) {
        return find("personId = ?1 order by number desc", personId)
                .firstResultOptional()
                .filter(Interview::isJointSuitable)
                .isPresent();
    }
}
