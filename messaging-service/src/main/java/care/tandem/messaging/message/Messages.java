package care.tandem.messaging.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    public Optional<Message> in(UUID threadId, UUID messageId) {
        return findByIdOptional(messageId).filter(message -> message.isIn(threadId));
    }
}
