package care.tandem.enrollment.person;

import care.tandem.enrollment.contact.SafeContact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CreatePerson", description = "A person, made of an accepted referral or of who walked in: one of both.")
record CreatePerson(
        @Schema(description = "An accepted referral.") UUID referralId,

        @Schema(description = "Somebody without a referral.") @Valid WalkIn walkIn,

        @Schema(description = "IANA name.", examples = "America/Denver") @Size(max = 60) String timeZone,

        @Schema(description = "Language tag.", examples = "en-US") @Size(max = 35) String locale) {

    @Schema(name = "WalkIn", description = "Somebody who came without a referral.")
    record WalkIn(
            @Schema(examples = "Cleo", required = true) @NotBlank @Size(max = 100) String givenName,

            @Schema(examples = "Moreno", required = true) @NotBlank @Size(max = 100) String familyName,

            @Schema(description = "Adults only.", examples = "1988-09-30", required = true) @NotNull LocalDate dateOfBirth,

            @Schema(required = true) @NotNull @Valid SafeContact contact) {}
}
