package care.tandem.enrollment.screening;

import care.tandem.enrollment.listing.Position;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.api.Safety;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Cursors;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "Screening", description = "Private answers of one person; for that person they are write-only.")
@RetriesDeadlock
class ScreeningResource {

    @Inject
    Screenings screenings;

    @Inject
    Access access;

    @Inject
    Cursors cursors;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    @PUT
    @Path("/persons/{personId}/screening")
    @Roles(Role.PARTICIPANT)
    @ResponseStatus(202)
    @Transactional
    @Operation(
            summary = "Save screening answers",
            description = "Oneself. The answer is always the same and nothing reads the answers back.")
    public ScreeningReceived saveScreening(
            @PathParam("personId") PersonRef ref, @Valid @NotNull ScreeningAnswers answers) {
        var personId = access.write(ref, Relation.OWN).personId();
        screenings.saveDraft(ids.next(), personId, answers, clock.instant());
        return ScreeningReceived.always();
    }

    @POST
    @Path("/persons/{personId}/screening/submission")
    @Safety
    @Roles(Role.PARTICIPANT)
    @ResponseStatus(202)
    @Transactional
    @Operation(
            summary = "Submit the screening",
            description = "Oneself. The answer is always the same, also where there was nothing to submit.")
    public ScreeningReceived submitScreening(@PathParam("personId") PersonRef ref) {
        var personId = access.write(ref, Relation.OWN).personId();
        screenings.submitDraft(personId, clock.instant());
        return ScreeningReceived.always();
    }

    @GET
    @Path("/screenings")
    @Roles({Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(
            summary = "List submitted screenings",
            description =
                    "With their answers. An interviewer: of those whom they interview; the lead: all. Newest first.")
    public Page<ScreeningView> listScreenings(
            @QueryParam("limit") @DefaultValue("50") Limit limit, @QueryParam("cursor") String cursor) {
        var position = Position.of(cursors.open(cursor, ""));
        var isLead = caller.is(Role.CLINICAL_LEAD);
        var rows = isLead
                ? screenings.after(position, limit.rowsToRead())
                : screenings.ofIntervieweesAfter(caller.subject(), position, limit.rowsToRead());
        access.recordRead(personsOf(rows), isLead ? Relation.LEAD : Relation.INTERVIEWER);
        return cursors.page(
                rows, limit, "", row -> new Position(row.submittedAt(), row.id()).toString(), ScreeningView::of);
    }

    private static List<UUID> personsOf(List<Screening> rows) {
        return rows.stream().map(Screening::personId).distinct().toList();
    }

    @POST
    @Path("/screenings/{screeningId}/decision")
    @Roles({Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Refuses(ProblemType.STATE_DOES_NOT_ALLOW)
    @Transactional
    @Operation(
            summary = "Decide on a screening",
            description = "By the interviewer or the lead, about this person alone; once. What is submitted later is"
                    + " decided anew.")
    public ScreeningView decideScreening(
            @PathParam("screeningId") UUID screeningId, @Valid @NotNull DecideScreening command) {
        command.check();
        var screening = screenings.submitted(screeningId).orElseThrow(access::absent);
        access.write(screening.personId(), Relation.INTERVIEWER, Relation.LEAD);
        screening.decide(command, caller.subject(), clock.instant());
        return ScreeningView.of(screening);
    }
}
