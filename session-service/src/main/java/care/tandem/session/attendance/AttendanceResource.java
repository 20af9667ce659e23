package care.tandem.session.attendance;

import care.tandem.platform.access.Access;
import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Etags;
import care.tandem.platform.time.TandemClock;
import care.tandem.session.absence.AbsenceNotes;
import care.tandem.session.booking.Session;
import care.tandem.session.booking.SessionAccess;
import care.tandem.session.booking.SessionStatus;
import care.tandem.session.booking.Sessions;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/sessions/{sessionId}/attendance")
@Tag(name = "Sessions")
@RetriesDeadlock
class AttendanceResource {

    @Inject
    SessionAccess sessionAccess;

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Inject
    Sessions sessions;

    @Inject
    Attendances attendances;

    @Inject
    AbsenceNotes notes;

    @Inject
    Etags etags;

    @Inject
    TandemClock clock;

    @GET
    @Transactional
    @Roles(Role.CLINICIAN)
    @Operation(
            summary = "Who came",
            description = "Of the persons whom the caller treats, with what they told the clinician.")
    public AttendanceView readAttendance(@PathParam("sessionId") UUID sessionId) {
        var treated = sessionAccess.readTreated(sessionId);
        return view(sessions.standing(sessionId).orElseThrow(access::absent), treated);
    }

    @PUT
    @Transactional
    @Roles(Role.CLINICIAN)
    @ConditionalEdit
    @Refuses({ProblemType.STATE_DOES_NOT_ALLOW, ProblemType.CONFLICT})
    @Operation(
            summary = "Say who came",
            description = "After the begin, of each person whom the caller treats. Said again, it is a new revision.")
    public AttendanceView recordAttendance(
            @PathParam("sessionId") UUID sessionId, @Valid @NotNull RecordAttendance command) {
        command.requireMinutesThatFit();
        var treated = sessionAccess.writeTreated(sessionId);
        var session = sessions.locked(sessionId).orElseThrow(access::absent);
        command.requireExactly(treated);
        etags.requireMatch(view(session, treated));
        if (session.status() != SessionStatus.BOOKED
                || session.slot().startsAt().isAfter(clock.instant())) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        command.persons().forEach(said -> keep(sessionId, said));
        return view(session, treated);
    }

    private void keep(UUID sessionId, PersonAttendance said) {
        var last = attendances.last(sessionId, said.personId());
        if (last.filter(before -> before.says(said)).isEmpty()) {
            attendances.persist(Attendance.after(last, sessionId, said, caller.subject(), clock.instant()));
        }
    }

    private AttendanceView view(Session session, List<UUID> treated) {
        return new AttendanceView(treated.stream()
                .map(person -> AttendanceView.Person.of(
                        person, attendances.last(session.id(), person), notes.of(session, person)))
                .toList());
    }
}
