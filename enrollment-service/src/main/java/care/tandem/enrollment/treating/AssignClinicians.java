package care.tandem.enrollment.treating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AssignClinicians", description = "The whole team from now on.")
record AssignClinicians(
        @Schema(required = true) @NotNull @Size(max = 10) List<@NotNull @Valid Assigned> clinicians) {

    @Schema(name = "AssignedClinician", description = "One clinician.")
    record Assigned(
            @Schema(
                    description = "The `sub` of that login.",
                    examples = "b7f0c1de-0d9c-4f0e-8a51-1de1c3b6f6a2",
                    required = true)
            @NotBlank @Size(max = 100) @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be an id") String clinicianId) {}

    List<String> ids() {
        return clinicians.stream().map(Assigned::clinicianId).toList();
    }
}
