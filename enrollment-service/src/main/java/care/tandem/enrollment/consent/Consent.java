package care.tandem.enrollment.consent;

import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What one person signed: who permits whom to tell whom what, for what, until when (42 CFR 2.31(a)). Once written only its
 * end is added; the database lets nothing else be changed.
 */
@Entity
class Consent {

    /** Who may disclose; the patient is the person, the recipient the clinic, the right to revoke is in the signed text. */
    private static final String DISCLOSER = "The programme and the staff who treat this person in it";

    @Id
    private UUID consentId;

    @Column(updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentKind kind;

    @Column(updatable = false)
    private int templateVersion;

    @Column(updatable = false)
    private String signature;

    @Column(updatable = false)
    private String discloser;

    @Column(updatable = false)
    private String clinicId;

    @Column(updatable = false)
    private String[] facts;

    @Column(updatable = false)
    private String purpose;

    @Column(updatable = false)
    private Instant grantedAt;

    @Column(updatable = false)
    private Instant untilAt;

    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private ConsentState endedAs;

    protected Consent() {}

    static Consent signed(UUID id, UUID personId, GrantConsent command, Instant at) {
        var consent = new Consent();
        consent.consentId = id;
        consent.personId = personId;
        consent.kind = command.kind();
        consent.templateVersion = command.templateVersion();
        consent.signature = command.signature();
        consent.discloser = DISCLOSER;
        consent.clinicId = command.clinicId();
        consent.facts = command.facts() == null
                ? new String[0]
                : command.facts().stream().map(Enum::name).distinct().sorted().toArray(String[]::new);
        consent.purpose = command.purpose();
        consent.grantedAt = at;
        consent.untilAt = command.until();
        return consent;
    }

    /** Ends it, once: a second end changes nothing. */
    void end(ConsentState as, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endedAs = as;
        }
    }

    /** One that is past its time is ended, also in the minute before the row says so. */
    ConsentState state(Instant now) {
        if (endedAs != null) {
            return endedAs;
        }
        return untilAt != null && !now.isBefore(untilAt) ? ConsentState.ENDED : ConsentState.IN_FORCE;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    boolean isForJointWork() {
        return kind == ConsentKind.JOINT_WORK;
    }

    UUID id() {
        return consentId;
    }

    UUID personId() {
        return personId;
    }

    ConsentKind kind() {
        return kind;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    ConsentView forSelf(Instant now) {
        return new ConsentView(
                consentId,
                kind,
                state(now),
                templateVersion,
                grantedAt,
                untilAt,
                state(now) == ConsentState.ENDED ? untilAt : endedAt,
                signature,
                clinicId,
                clinicId == null ? null : factNames(),
                purpose);
    }

    ConsentView forStaff(Instant now) {
        return new ConsentView(
                consentId, kind, state(now), templateVersion, grantedAt, untilAt, null, null, null, null, null);
    }

    private List<DisclosedFact> factNames() {
        return Arrays.stream(facts).map(DisclosedFact::valueOf).toList();
    }
}
