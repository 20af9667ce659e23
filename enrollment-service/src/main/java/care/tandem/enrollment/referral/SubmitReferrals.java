package care.tandem.enrollment.referral;

import care.tandem.enrollment.Adults;
import care.tandem.enrollment.contact.SafeContact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SubmitReferrals",
        description = "One form, naming one or two persons; each becomes a referral of their own.")
record SubmitReferrals(
        @Schema(required = true) @NotNull @Size(min = 1, max = 2) List<@NotNull @Valid Referred> persons) {

    @Schema(name = "ReferredPerson", description = "One person whom the clinic refers.")
    record Referred(
            @Schema(examples = "Ana", required = true) @NotBlank @Size(max = 100) String givenName,

            @Schema(examples = "Larsen", required = true) @NotBlank @Size(max = 100) String familyName,

            @Schema(description = "Adults only.", examples = "1990-04-12", required = true) @NotNull LocalDate dateOfBirth,

            @Schema(required = true) @NotNull @Valid SafeContact contact,

            @Schema(
                    description = "Why this person; the other one never reads it.",
                    examples = "wants help with boundaries",
                    required = true)
            @NotBlank @Size(max = 4000) String reason,

            @Schema(description = "UNDECIDED where it is absent.")
            KindWish kindWish) {}

    /** What the form's single fields cannot say. */
    void check(LocalDate today) {
        for (var i = 0; i < persons.size(); i++) {
            var field = "persons[" + i + "].";
            Adults.require(persons.get(i).dateOfBirth(), today, field + "dateOfBirth");
            persons.get(i).contact().requireReachable(field + "contact");
        }
    }
}
