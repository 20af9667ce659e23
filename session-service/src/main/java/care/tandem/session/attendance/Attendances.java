package care.tandem.session.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What is said of who came. */
@ApplicationScoped
class Attendances implements PanacheRepositoryBase<Attendance, AttendanceKey> {

    Optional<Attendance> last(UUID sessionId, UUID personId) {
        return find("key.sessionId = ?1 and key.personId = ?2 order by key.revision desc", sessionId, personId)
                .firstResultOptional();
    }
}
