package care.tandem.session.booking;

import care.tandem.session.SessionType;
import care.tandem.session.availability.Slot;
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

        @NotNull @Schema(description = "The begin of an opening; with `endsAt`, of an extra session.", required = true)
        Instant startsAt,

        @Schema(
                description = "Makes it an extra session: INDIVIDUAL, booked by the clinician who holds it, outside the"
                        + " hours that are offered, at most two hours long.")
        Instant endsAt,

        @Schema(description = "For INDIVIDUAL and INTAKE. A participant may leave it out.")
        UUID personId,

        @Schema(description = "For COUPLE.") UUID coupleId) {

    boolean isExtra() {
        return endsAt != null;
    }

    /** Of an extra session. */
    Slot slot() {
        return new Slot(startsAt, endsAt);
    }

    boolean wantsCouple() {
        return type == SessionType.COUPLE;
    }
}
