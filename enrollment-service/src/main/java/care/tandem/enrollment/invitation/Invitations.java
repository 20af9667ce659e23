package care.tandem.enrollment.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    /** Whose code it is, while it can be claimed; the invitation itself is read only under that person's lock. */
    Optional<UUID> personOfOpen(byte[] codeHash, Instant at) {
        return getEntityManager()
                .createQuery(
                        "select i.personId from Invitation i where i.codeHash = ?1"
                                + " and i.usedAt is null and i.replacedAt is null and i.expiresAt > ?2",
                        UUID.class)
                .setParameter(1, codeHash)
                .setParameter(2, at)
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
