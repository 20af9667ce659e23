package care.tandem.enrollment.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NameInterviewer", description = "Who interviews this person alone.")
record NameInterviewer(
        @Schema(
                description = "A clinician's id: the `sub` of that login.",
                examples = "b7f0c1de-0d9c-4f0e-8a51-1de1c3b6f6a2",
                required = true)
        @NotBlank @Size(max = 100) @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be an id") String clinicianId) {}
