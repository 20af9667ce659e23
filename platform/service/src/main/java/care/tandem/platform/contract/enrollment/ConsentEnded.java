package care.tandem.platform.contract.enrollment;

import care.tandem.platform.contract.Event;
import java.util.UUID;

/**
 * A consent is no longer in force: revoked, replaced or past its date, which look alike, and of whatever kind. Kept for
 * ever, so that a database that is restored to an earlier moment ends it again; nothing else rests on it.
 */
public record ConsentEnded(UUID personId, UUID consentId) implements Event {
    @Override
    public UUID subject() {
        return personId;
    }
}
