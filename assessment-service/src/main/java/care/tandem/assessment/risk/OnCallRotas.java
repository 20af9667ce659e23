package care.tandem.assessment.risk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rota as it was, and as it is. */
@ApplicationScoped
class OnCallRotas implements PanacheRepositoryBase<OnCallRota, Long> {

    OnCallRota current() {
        return find("order by revision desc").page(0, 1).firstResultOptional().orElseGet(OnCallRota::none);
    }
}
