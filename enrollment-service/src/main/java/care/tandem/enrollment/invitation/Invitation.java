package care.tandem.enrollment.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A code that is out. It ends by use, by a newer one, or by time. */
@Entity
class Invitation {

    @Id
    private UUID invitationId;

    private UUID personId;
    private byte[] codeHash;
    private Instant issuedAt;
    private Instant expiresAt;
    private Instant usedAt;
    private Instant replacedAt;

    @Version
    private int version;

    protected Invitation() {}

    static Invitation issued(UUID id, UUID personId, byte[] codeHash, Instant at, Duration lastsFor) {
        var invitation = new Invitation();
        invitation.invitationId = id;
        invitation.personId = personId;
        invitation.codeHash = codeHash;
        invitation.issuedAt = at;
        invitation.expiresAt = at.plus(lastsFor);
        return invitation;
    }

    boolean isOpen(Instant at) {
        return usedAt == null && replacedAt == null && at.isBefore(expiresAt);
    }

    void use(Instant at) {
        usedAt = at;
    }

    UUID id() {
        return invitationId;
    }

    UUID personId() {
        return personId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
