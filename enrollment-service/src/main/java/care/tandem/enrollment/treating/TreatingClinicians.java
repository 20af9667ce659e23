package care.tandem.enrollment.treating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TreatingClinicians implements PanacheRepositoryBase<TreatingClinician, UUID> {

    List<TreatingClinician> current(UUID personId, Instant at) {
        return list("personId = ?1 and (untilAt is null or untilAt > ?2) order by fromAt, clinicianId", personId, at);
    }
}
