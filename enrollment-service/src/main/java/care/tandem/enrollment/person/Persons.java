package care.tandem.enrollment.person;

import care.tandem.enrollment.listing.Position;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {

    private static final String OLDER = "(createdAt < ?1 or (createdAt = ?1 and personId < ?2))";
    private static final String NEWEST_FIRST = " order by createdAt desc, personId desc";

    /** Read it only under the roster's locks if it is to be changed. */
    public Person get(UUID personId) {
        return findByIdOptional(personId).orElseThrow();
    }

    List<Person> after(Position position, int rows) {
        return find(OLDER + NEWEST_FIRST, position.at(), position.id())
                .page(0, rows)
                .list();
    }

    /** Those of these, and those whom this clinician interviews. */
    List<Person> ofClinicianAfter(Collection<UUID> treated, String clinicianId, Position position, int rows) {
        return find(
                        OLDER + " and (personId in ?3 or interviewerId = ?4)" + NEWEST_FIRST,
                        position.at(),
                        position.id(),
                        treated,
                        clinicianId)
                .page(0, rows)
                .list();
    }

    public boolean isInterviewer(UUID personId, String clinicianId) {
        return count("personId = ?1 and interviewerId = ?2", personId, clinicianId) == 1;
    }

    public boolean isBound(String login) {
        return count("sub = ?1", login) > 0;
    }
}
