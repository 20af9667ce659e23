package care.tandem.enrollment.joint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class JointWorks implements PanacheRepositoryBase<JointWork, UUID> {

    public JointWork of(UUID coupleId) {
        return findByIdOptional(coupleId).orElseThrow();
    }
}
