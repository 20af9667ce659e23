package care.tandem.session.opening;

import care.tandem.session.SessionType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opening as it is shown. */
@Schema(name = "Opening", description = "A time at which a session could begin.")
record OpeningView(
        @Schema(examples = "5f0c9a51-9c2b-4a53-8a0e-9f6d1a7be001", required = true)
        String clinicianId,

        @Schema(examples = "Dr. Rivera", required = true) String clinicianName,
        @Schema(required = true) SessionType type,
        @Schema(required = true) Instant startsAt,
        @Schema(required = true) Instant endsAt) {

    static OpeningView of(Opening opening) {
        return new OpeningView(
                opening.clinician().clinicianId(),
                opening.clinician().displayName(),
                opening.type(),
                opening.slot().startsAt(),
                opening.slot().endsAt());
    }
}
