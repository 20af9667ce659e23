package care.tandem.assessment.risk;

import java.time.Instant;
import java.util.UUID;

/** A flag that nobody has answered for yet, to those who call somebody because of it. */
public record OpenFlag(UUID id, UUID personId, RiskKind kind, Instant raisedAt, Instant dueAt) {

    static OpenFlag of(RiskFlag flag) {
        return new OpenFlag(flag.id(), flag.personId(), flag.kind(), flag.raisedAt(), flag.dueAt());
    }

    public boolean isOverdue(Instant at) {
        return at.isAfter(dueAt);
    }
}
