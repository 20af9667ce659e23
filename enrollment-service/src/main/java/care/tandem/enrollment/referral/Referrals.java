package care.tandem.enrollment.referral;

import care.tandem.enrollment.listing.Position;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    private static final String OLDER = "(receivedAt < ?1 or (receivedAt = ?1 and referralId < ?2))";
    private static final String NEWEST_FIRST = " order by receivedAt desc, referralId desc";

    List<Referral> after(Position position, int rows) {
        return find(OLDER + NEWEST_FIRST, position.at(), position.id())
                .page(0, rows)
                .list();
    }

    List<Referral> ofClinicAfter(String clinicId, Position position, int rows) {
        return find(OLDER + " and clinicId = ?3" + NEWEST_FIRST, position.at(), position.id(), clinicId)
                .page(0, rows)
                .list();
    }

    /** The other referral of the same form, where it named two. */
    Optional<UUID> cameWith(Referral referral) {
        return find("formId = ?1 and referralId <> ?2", referral.formId(), referral.id())
                .firstResultOptional()
                .map(Referral::id);
    }
}
