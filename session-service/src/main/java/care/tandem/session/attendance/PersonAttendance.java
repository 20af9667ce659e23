package care.tandem.session.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a clinician says of one person. */
@Schema(name = "PersonAttendance", description = "Whether one person came.")
record PersonAttendance(
        @NotNull @Schema(required = true) UUID personId,
        @NotNull @Schema(required = true) AttendanceStatus status,

        @NotNull @Min(0) @Max(600) @Schema(description = "Minutes present; 0 exactly for NO_SHOW and EXCUSED.", examples = "50", required = true)
        Integer minutes) {

    boolean fits() {
        return status.isPresence() == (minutes > 0);
    }
}
