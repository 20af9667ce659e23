package care.tandem.assessment.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who watches from now on. */
@Schema(name = "ChangeOnCallRota", description = "Who watches from now on; the whole list.")
record ChangeOnCallRota(
        @NotNull @Size(max = 50) @Schema(
                examples = "[\"6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11\"]",
                description = "Ids of clinicians; empty: nobody.",
                required = true)
        List<@NotBlank @Size(max = 100) String> clinicianIds) {}
