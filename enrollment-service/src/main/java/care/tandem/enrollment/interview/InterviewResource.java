package care.tandem.enrollment.interview;

import care.tandem.enrollment.joint.JointPermit;
import care.tandem.enrollment.listing.Position;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/persons/{personId}/interviews")
@Tag(
        name = "Interviews",
        description = "A private talk with one person alone, before admission and again through care.")
@RetriesDeadlock
class InterviewResource {

    @Inject
    Interviews interviews;

    @Inject
    JointPermit permit;

    @Inject
    RosterChanges roster;

    @Inject
    Access access;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    @POST
    @Roles(Role.CLINICIAN)
    @Idempotent
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Record an interview",
            description =
                    "By the named interviewer, in care by who treats. The latest counts: one that says joint work is not"
                            + " suitable ends it at once, in silence.")
    public InterviewView recordInterview(
            @PathParam("personId") PersonRef ref, @Valid @NotNull RecordInterview command) {
        if (command.heldAt().isAfter(clock.instant())) {
            throw ProblemException.invalid("heldAt", "must not be ahead");
        }
        var person = roster.open(ref, Relation.INTERVIEWER, Relation.TREATING);
        return idempotency.once(command, () -> keep(person, command), id -> InterviewView.of(interviews.findById(id)));
    }

    private UUID keep(PersonRecord person, RecordInterview command) {
        var interview = Interview.by(caller.subject(), ids.next(), person.personId(), command, clock.instant());
        interviews.persist(interview);
        if (!interview.isJointSuitable()) {
            permit.lose(person);
        }
        return interview.id();
    }

    @GET
    @Roles({Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(
            summary = "List interviews",
            description = "A clinician reads those they held themselves; the lead reads all. Newest first.")
    public Page<InterviewView> listInterviews(
            @PathParam("personId") PersonRef ref,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        var person = access.read(ref, Relation.LEAD, Relation.INTERVIEWER, Relation.TREATING)
                .personId();
        var position = Position.of(cursors.open(cursor, ""));
        var rows = caller.is(Role.CLINICAL_LEAD)
                ? interviews.after(person, position, limit.rowsToRead())
                : interviews.heldByAfter(caller.subject(), person, position, limit.rowsToRead());
        return cursors.page(
                rows, limit, "", row -> new Position(row.recordedAt(), row.id()).toString(), InterviewView::of);
    }
}
