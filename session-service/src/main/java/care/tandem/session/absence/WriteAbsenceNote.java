package care.tandem.session.absence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the clinician's eyes. */
@Schema(name = "WriteAbsenceNote", description = "A private word to the clinician.")
record WriteAbsenceNote(
        @NotBlank @Size(max = 2000) @Schema(examples = "I cannot come on Tuesday.", required = true)
        String text) {}
