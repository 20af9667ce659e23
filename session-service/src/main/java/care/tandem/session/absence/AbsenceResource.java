package care.tandem.session.absence;

import care.tandem.platform.api.Idempotent;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import care.tandem.session.booking.SessionAccess;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/sessions/{sessionId}/absence-note")
@Tag(name = "Sessions")
@RetriesDeadlock
class AbsenceResource {

    @Inject
    SessionAccess sessionAccess;

    @Inject
    AbsenceNotes notes;

    @Inject
    Idempotency idempotency;

    @Inject
    TandemClock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(202)
    @Transactional
    @Idempotent
    @Roles(Role.PARTICIPANT)
    @Operation(
            summary = "Tell the clinician that one cannot come",
            description =
                    "Private: clinicians who treat the author read it, nobody else, the partner never. The session"
                            + " stays as it is. The answer is the same always.")
    public AbsenceNoteReceived noteAbsence(
            @PathParam("sessionId") UUID sessionId, @Valid @NotNull WriteAbsenceNote command) {
        return idempotency.once(command, () -> keep(sessionId, command), id -> AbsenceNoteReceived.always());
    }

    private UUID keep(UUID sessionId, WriteAbsenceNote command) {
        var author = sessionAccess.writeOwnSeat(sessionId);
        var id = ids.next();
        notes.persist(AbsenceNote.of(id, sessionId, author, command.text(), clock.instant()));
        return id;
    }
}
