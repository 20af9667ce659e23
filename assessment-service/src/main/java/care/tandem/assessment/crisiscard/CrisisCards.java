package care.tandem.assessment.crisiscard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The cards there are and were. */
@ApplicationScoped
class CrisisCards implements PanacheRepositoryBase<CrisisCard, UUID> {

    private static final String PRESENT = """
            SELECT crisis_card_id, person_id, safe_number, present_place, local_emergency_number, saved_at
            FROM crisis_card WHERE person_id = ?1 ORDER BY sequence DESC LIMIT 1
            """;

    /** The one that was saved last. */
    @SuppressWarnings("unchecked")
    Optional<CrisisCard> present(UUID personId) {
        return getEntityManager()
                .createNativeQuery(PRESENT, CrisisCard.class)
                .setParameter(1, personId)
                .getResultStream()
                .findFirst();
    }
}
