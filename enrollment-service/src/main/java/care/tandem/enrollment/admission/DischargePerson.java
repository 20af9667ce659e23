package care.tandem.enrollment.admission;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DischargePerson", description = "Ends the episode.")
record DischargePerson(
        @Schema(description = "Stays with the record; nobody is told.", required = true) @NotNull DischargeReason reason) {}
