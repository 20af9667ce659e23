package care.tandem.assessment.risk;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clinician takes a flag on. */
@Schema(name = "AcknowledgeRiskFlag", description = "The caller takes the flag on.")
record AcknowledgeRiskFlag(
        @Size(max = 2000) @Schema(description = "Seen by treating clinicians, on call and the lead.", examples = "I call now.")
        String note) {

    /** A method of its own name, so that it is no field of the form. */
    Optional<String> words() {
        return Optional.ofNullable(note);
    }
}
