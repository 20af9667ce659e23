package care.tandem.assessment.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clinician gives a person something to fill in. */
@Schema(name = "AssignInstrument", description = "Gives the person the newest version of an instrument.")
record AssignInstrument(
        @NotBlank @Size(max = 40) @Schema(description = "The instrument's code.", examples = "PHQ-9", required = true)
        String instrument,

        @NotNull @Schema(description = "The point of the programme it is for.", examples = "WEEK_4", required = true)
        AssignmentOccasion occasion) {}
