package care.tandem.enrollment.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AdmitPerson", description = "Admits this person alone, to this team.")
record AdmitPerson(
        @Schema(description = "Who treats this person from now on.", required = true) @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Treating> treatingClinicians) {

    @Schema(name = "AdmittingClinician", description = "One clinician of the team.")
    record Treating(
            @Schema(
                    description = "The `sub` of that login.",
                    examples = "b7f0c1de-0d9c-4f0e-8a51-1de1c3b6f6a2",
                    required = true)
            @NotBlank @Size(max = 100) @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be an id") String clinicianId) {}

    List<String> clinicianIds() {
        return treatingClinicians.stream().map(Treating::clinicianId).toList();
    }
}
