package care.tandem.assessment.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something that a clinician must look at, by a deadline. Raised by SQL ({@link RiskFlags}), answered for here. */
@Entity
class RiskFlag {

    @Id
    private UUID riskFlagId;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private RiskKind kind;

    private Instant raisedAt;
    private Instant dueAt;
    private int presses;

    @Enumerated(EnumType.STRING)
    private RiskFlagStatus status;

    private String acknowledgedBy;
    private Instant acknowledgedAt;
    private String note;

    @Version
    private long version;

    protected RiskFlag() {}

    /** Exactly one clinician takes it on: the first. To whoever comes later it only shows who that was. */
    void acknowledge(String clinicianId, Optional<String> words, Instant at) {
        if (status == RiskFlagStatus.ACKNOWLEDGED) {
            return;
        }
        status = status.to(RiskFlagStatus.ACKNOWLEDGED);
        acknowledgedBy = clinicianId;
        acknowledgedAt = at;
        note = words.filter(w -> !w.isBlank()).orElse(null);
    }

    boolean isOverdue(Instant at) {
        return status == RiskFlagStatus.OPEN && at.isAfter(dueAt);
    }

    UUID id() {
        return riskFlagId;
    }

    UUID personId() {
        return personId;
    }

    RiskKind kind() {
        return kind;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    int presses() {
        return presses;
    }

    RiskFlagStatus status() {
        return status;
    }

    Optional<String> acknowledgedBy() {
        return Optional.ofNullable(acknowledgedBy);
    }

    Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
