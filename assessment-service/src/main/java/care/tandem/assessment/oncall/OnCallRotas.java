package care.tandem.assessment.oncall;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rota as it was, and as it is. */
@ApplicationScoped
public class OnCallRotas implements PanacheRepositoryBase<OnCallRota, Long> {

    public OnCallRota current() {
        return find("order by revision desc").page(0, 1).firstResultOptional().orElseGet(OnCallRota::none);
    }
}
