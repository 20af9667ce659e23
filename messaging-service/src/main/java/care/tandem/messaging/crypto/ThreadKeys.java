package care.tandem.messaging.crypto;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ThreadKeys implements PanacheRepositoryBase<ThreadKey, UUID> {}
