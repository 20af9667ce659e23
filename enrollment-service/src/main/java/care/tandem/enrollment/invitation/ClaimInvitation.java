package care.tandem.enrollment.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ClaimInvitation", description = "The code that was given in the interview.")
record ClaimInvitation(
        @Schema(examples = "7K3M-Q0TX-WZ94", required = true) @NotBlank @Size(max = 40) String code) {}
