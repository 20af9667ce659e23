package care.tandem.session.clinician;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clinicians there are. */
@ApplicationScoped
public class Clinicians implements PanacheRepositoryBase<Clinician, String> {

    public Optional<Clinician> of(String clinicianId) {
        return findByIdOptional(clinicianId);
    }

    /** Those of these ids that there are, by id. */
    public List<Clinician> all(Collection<String> clinicianIds) {
        return clinicianIds.isEmpty() ? List.of() : list("clinicianId in ?1 order by clinicianId", clinicianIds);
    }

    public List<Clinician> all() {
        return list("order by clinicianId");
    }

    /** The names to show, by id. */
    public Map<String, String> names(Collection<String> clinicianIds) {
        return all(clinicianIds).stream().collect(Collectors.toMap(Clinician::clinicianId, Clinician::displayName));
    }

    List<Clinician> after(String clinicianId, int rows) {
        return find("clinicianId > ?1 order by clinicianId", clinicianId)
                .range(0, rows - 1)
                .list();
    }
}
