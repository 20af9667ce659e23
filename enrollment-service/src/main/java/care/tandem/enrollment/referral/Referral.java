package care.tandem.enrollment.referral;

import care.tandem.enrollment.contact.SafeContact;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A partner clinic's request to take one person in. Moves only along {@link ReferralStatus#next}. The person's id is drawn
 * with it, so that records of who read it name the same person from the first form on.
 */
@Entity
public class Referral {

    @Id
    private UUID referralId;

    private String clinicId;
    private UUID formId;
    private UUID personId;
    private String givenName;
    private String familyName;
    private LocalDate dateOfBirth;

    @Embedded
    private SafeContact contact;

    private String reason;

    @Enumerated(EnumType.STRING)
    private KindWish kindWish;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    private Instant receivedAt;
    private Instant acceptedAt;

    @Version
    private int version;

    protected Referral() {}

    /** The ids of a new referral: its own, the form's, and the future person's. */
    record NewIds(UUID referralId, UUID formId, UUID personId) {}

    static Referral submittedBy(String clinicId, NewIds ids, SubmitReferrals.Referred person, Instant at) {
        var referral = new Referral();
        referral.referralId = ids.referralId();
        referral.formId = ids.formId();
        referral.personId = ids.personId();
        referral.clinicId = clinicId;
        referral.givenName = person.givenName();
        referral.familyName = person.familyName();
        referral.dateOfBirth = person.dateOfBirth();
        referral.contact = person.contact();
        referral.reason = person.reason();
        referral.kindWish = Objects.requireNonNullElse(person.kindWish(), KindWish.UNDECIDED);
        referral.status = ReferralStatus.RECEIVED;
        referral.receivedAt = at;
        return referral;
    }

    void accept(Instant at) {
        status = status.to(ReferralStatus.ACCEPTED);
        acceptedAt = at;
    }

    /** What a clinic reads without consent: the form's age decides, nothing else. */
    ReferralShown shownAt(Instant now, Duration closedAfter) {
        return now.isBefore(receivedAt.plus(closedAfter)) ? ReferralShown.RECEIVED : ReferralShown.CLOSED;
    }

    public boolean isAccepted() {
        return status == ReferralStatus.ACCEPTED;
    }

    boolean isFrom(String clinic) {
        return clinicId.equals(clinic);
    }

    UUID id() {
        return referralId;
    }

    UUID formId() {
        return formId;
    }

    public UUID personId() {
        return personId;
    }

    String clinicId() {
        return clinicId;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    public SafeContact contact() {
        return contact;
    }

    String reason() {
        return reason;
    }

    KindWish kindWish() {
        return kindWish;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }
}
