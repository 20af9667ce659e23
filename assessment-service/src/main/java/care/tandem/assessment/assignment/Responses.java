package care.tandem.assessment.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was handed in. Written here; read through its scores only. */
@ApplicationScoped
class Responses implements PanacheRepositoryBase<Response, UUID> {}
