package care.tandem.enrollment.referral;

import care.tandem.enrollment.contact.SafeContact;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ReferralView",
        description =
                "A referral. A clinic reads RECEIVED and after a fixed time CLOSED, whatever happened; more only where"
                        + " this person's consent names the clinic.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralView(
        @Schema(required = true) UUID referralId,

        @Schema(description = "This list may grow.", required = true)
        ReferralShown status,

        @Schema(required = true) Instant receivedAt,

        @Schema(description = "As the form says.", examples = "Ana", required = true)
        String givenName,

        @Schema(description = "As the form says.", examples = "Larsen", required = true)
        String familyName,

        @Schema(description = "For a clinic only with this person's consent.")
        UUID personId,

        @Schema(description = "For a clinic with this person's consent.")
        Disclosure disclosure,

        @Schema(description = "For the office.") Intake intake) {

    @Schema(
            name = "ReferralDisclosure",
            description = "What is disclosed with the person's consent, and on which terms.")
    record Disclosure(
            @Schema(required = true) List<DisclosedFact> facts,

            @Schema(
                    examples = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
                    required = true)
            String notice) {}

    @Schema(name = "ReferralIntake", description = "What the office works with.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Intake(
            @Schema(examples = "clinic-a", required = true) String clinicId,

            @Schema(examples = "1990-04-12", required = true)
            LocalDate dateOfBirth,

            @Schema(required = true) SafeContact contact,

            @Schema(examples = "wants help with boundaries", required = true)
            String reason,

            @Schema(required = true) KindWish kindWish,

            @Schema(description = "The other referral of the same form.")
            UUID cameWith,

            Instant acceptedAt) {}

    private static final String NOTICE = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

    static ReferralView ofForm(Referral referral, ReferralShown shown) {
        return new ReferralView(
                referral.id(),
                shown,
                referral.receivedAt(),
                referral.givenName(),
                referral.familyName(),
                null,
                null,
                null);
    }

    ReferralView disclosing(ReferralShown shown, UUID person, List<DisclosedFact> facts) {
        return new ReferralView(
                referralId, shown, receivedAt, givenName, familyName, person, new Disclosure(facts, NOTICE), null);
    }

    ReferralView forOffice(UUID person, Intake details) {
        return new ReferralView(referralId, status, receivedAt, givenName, familyName, person, null, details);
    }

    static Intake intakeOf(Referral referral, UUID cameWith) {
        return new Intake(
                referral.clinicId(),
                referral.dateOfBirth(),
                referral.contact(),
                referral.reason(),
                referral.kindWish(),
                cameWith,
                referral.acceptedAt());
    }
}
