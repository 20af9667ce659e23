package care.tandem.session.availability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whose hours are set. */
@ApplicationScoped
class Availabilities implements PanacheRepositoryBase<Availability, String> {

    Optional<Availability> of(String clinicianId) {
        return findByIdOptional(clinicianId);
    }
}
