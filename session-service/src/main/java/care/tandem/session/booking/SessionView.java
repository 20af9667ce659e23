package care.tandem.session.booking;

import care.tandem.session.SessionType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session as the caller may see it. Of a couple's session both see the same, but for the room, which is each one's own. */
@Schema(name = "Session", description = "A meeting in a calendar.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        @Schema(required = true) UUID sessionId,
        @Schema(required = true) SessionType type,

        @Schema(
                description = "More may come.",
                enumeration = {"BOOKED", "CANCELLED"},
                required = true)
        SessionStatus status,

        @Schema(required = true) Instant startsAt,
        @Schema(required = true) Instant endsAt,

        @Schema(examples = "5f0c9a51-9c2b-4a53-8a0e-9f6d1a7be001", required = true)
        String clinicianId,

        @Schema(examples = "Dr. Rivera", required = true) String clinicianName,
        @Schema(description = "Only on a couple's session.") UUID coupleId,

        @Schema(description = "Where the caller begins: a room of their own. Only to those who take part.")
        UUID room,

        @Schema(description = "Who takes part; to a clinician those treated. Only to staff.")
        List<UUID> personIds,

        @Schema(description = "Only to clinicians of the person.")
        CancellationReason cancellationReason) {

    static SessionView of(Session session, String clinicianName, Sight sight) {
        return new SessionView(
                session.id(),
                session.type(),
                session.status(),
                session.slot().startsAt(),
                session.slot().endsAt(),
                session.clinicianId(),
                clinicianName,
                session.coupleId().orElse(null),
                sight.room(session).orElse(null),
                sight.named(session).orElse(null),
                sight.reason(session).orElse(null));
    }
}
