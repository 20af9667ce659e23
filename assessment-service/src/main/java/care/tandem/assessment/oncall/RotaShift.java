package care.tandem.assessment.oncall;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shift as it is given and shown. */
@Schema(name = "OnCallShift", description = "Who watches in this stretch of time.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RotaShift(
        @NotBlank @Size(max = 100) @Schema(examples = "6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11", required = true)
        String clinicianId,

        @Size(min = 1, max = 100) @Schema(
                examples = "0d7d3f0c-5a6e-4f57-8d2b-1c9e7a4b6f20",
                description = "Who is paged when the clinician does not answer.")
        String coverId,

        @NotNull @Schema(required = true) Instant startsAt,

        @NotNull @Schema(description = "After the begin, by seven days at most, and to come.", required = true)
        Instant endsAt) {

    static RotaShift of(OnCallShift shift) {
        return new RotaShift(shift.clinicianId(), shift.coverId().orElse(null), shift.startsAt(), shift.endsAt());
    }

    OnCallShift stored() {
        return new OnCallShift(clinicianId, cover(), startsAt, endsAt);
    }

    /** A method of its own name, so that it is no field of the form. */
    Optional<String> cover() {
        return Optional.ofNullable(coverId);
    }
}
