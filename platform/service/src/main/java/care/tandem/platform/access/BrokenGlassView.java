package care.tandem.platform.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One record that a clinician opened by breaking the glass. */
@Schema(name = "BrokenGlass", description = "A record that a clinician opened without treating the person.")
public record BrokenGlassView(
        @Schema(required = true) UUID breakGlassId,
        @Schema(required = true) UUID personId,

        @Schema(description = "The clinician's login.", examples = "b2f6c1de-clinician", required = true)
        String clinicianId,

        @Schema(examples = "Covering tonight; the person called the front desk in distress.", required = true)
        String reason,

        @Schema(required = true) Instant at,

        @Schema(description = "Until when it opens the record.", required = true)
        Instant endsAt) {}
