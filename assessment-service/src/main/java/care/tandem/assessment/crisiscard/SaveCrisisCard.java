package care.tandem.assessment.crisiscard;

import care.tandem.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole card, in place of the one before. */
@Schema(name = "SaveCrisisCard", description = "The whole card, in place of the one before.")
record SaveCrisisCard(
        @NotNull @Pattern(regexp = PHONE, message = "must be a telephone number") @Schema(description = "A number at which it is safe to call.", examples = "+1 303 555 0147", required = true)
        String safeNumber,

        @NotBlank @Size(max = 300) @Schema(description = "Where the person is now.", examples = "212 Pine Street, Boulder, CO", required = true)
        String presentPlace,

        @NotNull @Pattern(regexp = PHONE, message = "must be a telephone number") @Schema(description = "The emergency number of that place.", examples = "911", required = true)
        String localEmergencyNumber,

        @NotNull @Size(max = 4) @Schema(description = "Who can come; not the partner alone.", required = true)
        List<@NotNull @Valid SupportPersonInput> supportPersons) {

    static final String PHONE = "\\+?[0-9][0-9 ()./#*x-]{1,30}";

    /** Somebody who can come. */
    @Schema(name = "SaveSupportPerson", description = "Somebody who can come.")
    record SupportPersonInput(
            @NotBlank @Size(max = 100) @Schema(examples = "Rosa Diaz", required = true)
            String name,

            @NotNull @Pattern(regexp = PHONE, message = "must be a telephone number") @Schema(examples = "+1 303 555 0199", required = true)
            String number,

            @NotBlank @Size(max = 60) @Schema(examples = "sister", required = true)
            String relation,

            @NotNull @Schema(description = "Whether this is the person's partner.", required = true)
            Boolean isPartner) {}

    /** Help that only the partner can bring is no help against the partner. */
    void requireNotThePartnerAlone() {
        var onlyPartner = !supportPersons.isEmpty() && supportPersons.stream().allMatch(SupportPersonInput::isPartner);
        if (onlyPartner) {
            throw ProblemException.invalid("supportPersons", "must name somebody besides the partner, or nobody");
        }
    }
}
