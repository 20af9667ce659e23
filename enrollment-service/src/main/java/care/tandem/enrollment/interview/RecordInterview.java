package care.tandem.enrollment.interview;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecordInterview", description = "What the clinician records after the talk.")
record RecordInterview(
        @Schema(description = "When it was held; not ahead.", required = true) @NotNull Instant heldAt,

        @Schema(description = "Whether the person showed who they are.", required = true) @NotNull Boolean identityChecked,

        @Schema(description = "The person was alone; else it was no interview.", required = true) @NotNull @AssertTrue Boolean alone,

        @Schema(description = "Whether joint work is suitable, as far as this person goes. Private.", required = true)
        @NotNull Boolean jointSuitable,

        @Schema(description = "The clinician's own note. Private.", examples = "calm, wants to go on") @Size(max = 8000) String note) {}
