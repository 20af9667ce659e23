package care.tandem.assessment.assignment;

import care.tandem.assessment.instrument.Catalogue;
import care.tandem.assessment.risk.SafetyReceipt;
import care.tandem.assessment.risk.Watch;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.api.Safety;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** One's own answers: they go in, and no operation of the person's gives them out again. */
@Path("/api/v1/assignments/{assignmentId}")
@RetriesDeadlock
@Tag(name = "Assessment")
class AnswerResource {

    @Inject
    Access access;

    @Inject
    Assignments assignments;

    @Inject
    Submission submission;

    @Inject
    Catalogue catalogue;

    @Inject
    Watch watch;

    @PUT
    @Path("/answers")
    @Roles(Role.PARTICIPANT)
    @ResponseStatus(202)
    @Refuses(ProblemType.STATE_DOES_NOT_ALLOW)
    @Transactional
    @Operation(
            summary = "Save answers",
            description =
                    "Keeps the answers so far in place of those saved before, until they are submitted. The answer is"
                            + " the same whatever was saved.")
    public SafetyReceipt saveAnswers(
            @PathParam("assignmentId") UUID assignmentId, @Valid @NotNull SaveAnswers command) {
        var assignment = own(assignmentId);
        var instrument = catalogue.used(assignment.instrumentCode(), assignment.instrumentVersion());
        assignment.save(AnswerRules.answersTo(instrument, command), instrument);
        return watch.receipt();
    }

    @POST
    @Path("/submission")
    @Safety
    @Roles(Role.PARTICIPANT)
    @ResponseStatus(202)
    @Refuses(ProblemType.STATE_DOES_NOT_ALLOW)
    @Transactional
    @Operation(
            summary = "Submit answers",
            description =
                    "Hands in what was saved, once; submitting again changes nothing and gives the same answer. The"
                            + " answer is the same whatever was handed in.")
    public SafetyReceipt submitAnswers(@PathParam("assignmentId") UUID assignmentId) {
        submission.submit(own(assignmentId));
        return watch.receipt();
    }

    private Assignment own(UUID assignmentId) {
        var assignment = assignments.lock(assignmentId).orElseThrow(access::absent);
        access.writeAtOnce(PersonRef.of(assignment.personId()), Relation.OWN);
        return assignment;
    }
}
