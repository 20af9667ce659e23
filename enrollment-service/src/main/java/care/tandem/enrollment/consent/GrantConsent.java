package care.tandem.enrollment.consent;

import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import care.tandem.platform.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GrantConsent", description = "One permission, signed by the person it is about.")
record GrantConsent(
        @Schema(required = true) @NotNull ConsentKind kind,

        @Schema(description = "The version that was read and is signed.", examples = "1", required = true)
        @NotNull @Positive Integer templateVersion,

        @Schema(description = "The signer's typed name.", examples = "Ana Larsen", required = true)
        @NotBlank @Size(max = 200) String signature,

        @Schema(description = "When it ends by itself; without it, only by revocation.")
        Instant until,

        @Schema(description = "DISCLOSE_TO_CLINIC only: the recipient.", examples = "clinic-a")
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}", message = "must be a clinic's id") String clinicId,

        @Schema(description = "DISCLOSE_TO_CLINIC only: what may be disclosed.") @Size(min = 1, max = 10) List<@NotNull DisclosedFact> facts,

        @Schema(description = "DISCLOSE_TO_CLINIC only: what for.", examples = "so that my doctor can plan my care")
        @Size(max = 500) String purpose) {

    /** What the fields of each kind are, and that the end is not behind. */
    void check(int currentVersion, Instant now) {
        if (templateVersion != currentVersion) {
            throw ProblemException.invalid("templateVersion", "is not the version to be signed now");
        }
        if (until != null && !until.isAfter(now)) {
            throw ProblemException.invalid("until", "must be ahead");
        }
        if (kind == ConsentKind.DISCLOSE_TO_CLINIC) {
            require("clinicId", clinicId != null);
            require("facts", facts != null);
            require("purpose", purpose != null && !purpose.isBlank());
        } else {
            refuse("clinicId", clinicId != null);
            refuse("facts", facts != null);
            refuse("purpose", purpose != null);
        }
    }

    private static void require(String field, boolean given) {
        if (!given) {
            throw ProblemException.invalid(field, "is needed for a disclosure");
        }
    }

    private static void refuse(String field, boolean given) {
        if (given) {
            throw ProblemException.invalid(field, "belongs to a disclosure only");
        }
    }
}
