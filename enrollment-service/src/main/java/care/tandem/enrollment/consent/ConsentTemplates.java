package care.tandem.enrollment.consent;

import care.tandem.enrollment.listing.Position;
import care.tandem.platform.contract.enrollment.ConsentKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ConsentTemplates implements PanacheRepositoryBase<ConsentTemplate, UUID> {

    List<ConsentTemplate> after(Position position, int rows) {
        return find(
                        "validFrom < ?1 or (validFrom = ?1 and templateId < ?2) order by validFrom desc, templateId desc",
                        position.at(),
                        position.id())
                .page(0, rows)
                .list();
    }

    /** The version to sign now. */
    int current(ConsentKind kind, Instant at) {
        return find("kind = ?1 and validFrom <= ?2 order by templateVersion desc", kind, at)
                .firstResultOptional()
                .map(ConsentTemplate::templateVersion)
                .orElseThrow();
    }
}
