package care.tandem.platform.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clinician's word for why a person's record must be opened now. */
@Schema(name = "BreakTheGlass", description = "Why a person's record must be opened now. The clinical lead reads it.")
public record BreakTheGlass(
        @NotBlank @Size(min = 10, max = 500) @Schema(
                description = "Kept for the clinical lead; it goes into no log, event or audit.",
                examples = "Covering tonight; the person called the front desk in distress.",
                required = true)
        String reason) {}
