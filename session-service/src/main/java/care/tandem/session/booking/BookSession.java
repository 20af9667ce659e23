package care.tandem.session.booking;

import care.tandem.session.SessionType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For one person, or for a couple. */
@Schema(name = "BookSession", description = "A session to be booked at an opening, for one person or for a couple.")
record BookSession(
        @NotNull @Schema(required = true) SessionType type,

        @NotBlank @Size(max = 64) @Schema(examples = "5f0c9a51-9c2b-4a53-8a0e-9f6d1a7be001", required = true)
        String clinicianId,

        @NotNull @Schema(description = "The begin of an opening.", required = true)
        Instant startsAt,

        @Schema(description = "For INDIVIDUAL and INTAKE. A participant may leave it out.")
        UUID personId,

        @Schema(description = "For COUPLE.") UUID coupleId) {

    boolean wantsCouple() {
        return type == SessionType.COUPLE;
    }
}
