package care.tandem.assessment.assignment;

import care.tandem.assessment.Place;
import care.tandem.assessment.instrument.Catalogue;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What a person has to fill in. */
@Path("/api/v1/persons/{personId}/assignments")
@RetriesDeadlock
@Tag(name = "Assessment")
class AssignmentResource {

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Inject
    Assignments assignments;

    @Inject
    Assigning assigning;

    @Inject
    Catalogue catalogue;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @GET
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @Transactional
    @Operation(
            summary = "List a person's assignments",
            description = "What the person has to fill in and has filled in, newest first. Nothing of the answers.")
    public Page<AssignmentView> listAssignments(
            @PathParam("personId") PersonRef personId,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        var person = access.read(personId, Relation.OWN, Relation.TREATING);
        var place = Place.of(cursors.open(cursor, ""));
        var rows = assignments.newestFirst(person.personId(), place, limit.rowsToRead());
        return cursors.page(rows, limit, "", row -> new Place(row.assignedAt(), row.id()).toString(), this::viewOf);
    }

    @POST
    @Roles(Role.CLINICIAN)
    @Idempotent
    @ResponseStatus(201)
    @Refuses({ProblemType.ALREADY_EXISTS, ProblemType.STATE_DOES_NOT_ALLOW})
    @Transactional
    @Operation(
            summary = "Assign an instrument",
            description = "A treating clinician gives the person in care something to fill in, once for each occasion.")
    public AssignmentView assignInstrument(
            @PathParam("personId") PersonRef personId, @Valid @NotNull AssignInstrument command) {
        var person = access.write(personId, Relation.TREATING);
        return idempotency.once(command, () -> assign(person, command), id -> viewOf(assignments.findById(id)));
    }

    private UUID assign(PersonRecord person, AssignInstrument command) {
        if (!person.isInCare()) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        var instrument = catalogue
                .assignable(command.instrument())
                .orElseThrow(() -> ProblemException.invalid("instrument", "is not one that can be assigned"));
        var episode = person.episode().orElseThrow().episodeId();
        return assigning
                .assign(
                        new Assignments.Addressee(person.personId(), episode),
                        instrument,
                        command.occasion(),
                        Optional.of(caller.subject()))
                .orElseThrow(() -> new ProblemException(ProblemType.ALREADY_EXISTS));
    }

    private AssignmentView viewOf(Assignment assignment) {
        return AssignmentView.of(
                assignment, catalogue.used(assignment.instrumentCode(), assignment.instrumentVersion()));
    }
}
