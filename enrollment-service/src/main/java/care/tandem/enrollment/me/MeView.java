package care.tandem.enrollment.me;

import care.tandem.platform.identity.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MeView", description = "Who is calling.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeView(
        @Schema(description = "The login's id.", examples = "b7f0c1de-0d9c-4f0e-8a51-1de1c3b6f6a2", required = true)
        String subject,

        @Schema(required = true) List<Role> roles,

        @Schema(description = "The person this login holds.")
        UUID personId,

        @Schema(description = "That person's couple.") UUID coupleId,

        @Schema(description = "A partner clinic's id.", examples = "clinic-a")
        String clinicId,

        @Schema(description = "A staff member's id.", examples = "b7f0c1de-0d9c-4f0e-8a51-1de1c3b6f6a2")
        String staffId) {}
