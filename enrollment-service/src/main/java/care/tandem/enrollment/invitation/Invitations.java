package care.tandem.enrollment.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    /** Whose code it is; the invitation itself is read only under that person's lock. */
    Optional<UUID> personOf(byte[] codeHash) {
        return getEntityManager()
                .createQuery("select i.personId from Invitation i where i.codeHash = ?1", UUID.class)
                .setParameter(1, codeHash)
                .getResultStream()
                .findFirst();
    }

    Optional<Invitation> ofCode(byte[] codeHash) {
        return find("codeHash", codeHash).firstResultOptional();
    }

    void replaceOpen(UUID personId, Instant at) {
        update("replacedAt = ?1 where personId = ?2 and usedAt is null and replacedAt is null", at, personId);
    }
}
