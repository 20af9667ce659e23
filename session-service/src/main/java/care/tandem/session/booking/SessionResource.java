package care.tandem.session.booking;

import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.session.Moment;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/sessions")
@Tag(name = "Sessions")
@RetriesDeadlock
class SessionResource {

    @Inject
    Scheduling scheduling;

    @Inject
    Calendar calendar;

    @Inject
    Idempotency idempotency;

    @GET
    @Transactional
    @Roles({Role.PARTICIPANT, Role.CLINICIAN, Role.COORDINATOR, Role.CLINICAL_LEAD})
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            summary = "Sessions in the calendar",
            description =
                    "Latest first, by their begin. A participant sees own ones, a clinician those of persons treated,"
                            + " coordinator and lead all.")
    public Page<SessionView> listSessions(
            @QueryParam("from") @Parameter(description = "Those that begin then or later.") Moment from,
            @QueryParam("to") @Parameter(description = "Those that begin before.") Moment to,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        return calendar.list(Moment.of(from), Moment.of(to), limit, cursor);
    }

    @GET
    @Path("/{sessionId}")
    @Transactional
    @Roles({Role.PARTICIPANT, Role.CLINICIAN, Role.COORDINATOR, Role.CLINICAL_LEAD})
    @Operation(summary = "One session", description = "For those who take part, treat one who does, or plan.")
    public SessionView readSession(@PathParam("sessionId") UUID sessionId) {
        return calendar.show(sessionId);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @Roles({Role.PARTICIPANT, Role.CLINICIAN, Role.COORDINATOR})
    @Refuses({ProblemType.SLOT_NOT_AVAILABLE, ProblemType.JOINT_WORK_NOT_POSSIBLE, ProblemType.NOT_FOUND})
    @Operation(
            summary = "Book a session",
            description =
                    "At an opening of a clinician who treats whoever takes part. A participant books for themself; a"
                            + " couple's session is booked by the coordinator while joint work is shown. A clinician may add an"
                            + " extra session for one person outside the hours that are offered, with `endsAt`: no opening goes"
                            + " for it. A time that is not open, for whatever cause, is `slot-not-available`.")
    public SessionView bookSession(@Valid @NotNull BookSession command) {
        return idempotency.once(command, () -> scheduling.book(command), calendar::show);
    }

    @POST
    @Path("/{sessionId}/reschedule")
    @Transactional
    @Idempotent
    @Roles({Role.PARTICIPANT, Role.CLINICIAN, Role.COORDINATOR})
    @Refuses({ProblemType.SLOT_NOT_AVAILABLE, ProblemType.STATE_DOES_NOT_ALLOW, ProblemType.CONFLICT})
    @Operation(
            summary = "Move a session",
            description =
                    "To another opening of the same clinician, while it is still to come. A couple's session is moved"
                            + " by the coordinator; to those who take part it is `state-does-not-allow`, always.")
    public SessionView rescheduleSession(
            @PathParam("sessionId") UUID sessionId, @Valid @NotNull RescheduleSession command) {
        return idempotency.once(command, () -> scheduling.reschedule(sessionId, command), calendar::show);
    }

    @POST
    @Path("/{sessionId}/cancellation")
    @Transactional
    @Idempotent
    @Roles({Role.PARTICIPANT, Role.CLINICIAN, Role.COORDINATOR})
    @Refuses({ProblemType.STATE_DOES_NOT_ALLOW, ProblemType.CONFLICT})
    @Operation(
            summary = "Cancel a session",
            description = "While it is still to come; the time is free again. A couple's session is cancelled by the"
                    + " coordinator; to those who take part it is `state-does-not-allow`, always.")
    public SessionView cancelSession(@PathParam("sessionId") UUID sessionId, @Valid @NotNull CancelSession command) {
        return idempotency.once(command, () -> scheduling.cancel(sessionId, command), calendar::show);
    }
}
