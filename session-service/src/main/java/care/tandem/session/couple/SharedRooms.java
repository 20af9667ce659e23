package care.tandem.session.couple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The shared rooms that were opened. */
@ApplicationScoped
class SharedRooms implements PanacheRepositoryBase<SharedRoom, UUID> {

    Optional<SharedRoom> of(UUID sessionId, UUID permitId) {
        return find("sessionId = ?1 and permitId = ?2", sessionId, permitId).firstResultOptional();
    }
}
