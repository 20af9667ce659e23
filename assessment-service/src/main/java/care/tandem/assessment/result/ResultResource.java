package care.tandem.assessment.result;

import care.tandem.assessment.Place;
import care.tandem.assessment.instrument.Catalogue;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.identity.StepUp;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the answers gave. */
@Path("/api/v1/persons/{personId}/results")
@RetriesDeadlock
@Tag(name = "Assessment")
class ResultResource {

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Inject
    Results results;

    @Inject
    Catalogue catalogue;

    @Inject
    Cursors cursors;

    @GET
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @StepUp
    @Transactional
    @Operation(
            summary = "List a person's results",
            description =
                    "Treating clinicians see every scale and which items were flagged. The person sees, shortly after"
                            + " signing in, that it was handed in and the totals that are meant for them. Newest first.")
    public Page<ResultView> listResults(
            @PathParam("personId") PersonRef personId,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        var person = access.read(personId, Relation.OWN, Relation.TREATING);
        var place = Place.of(cursors.open(cursor, ""));
        var rows = results.newestFirst(person.personId(), place, limit.rowsToRead());
        var isOwn = isOwn(person);
        if (isOwn) {
            results.markShown(
                    rows.stream().limit(limit.value()).map(Result::assignmentId).toList());
        }
        return cursors.page(
                rows,
                limit,
                "",
                row -> new Place(row.submittedAt(), row.assignmentId()).toString(),
                row -> viewOf(row, isOwn));
    }

    private boolean isOwn(PersonRecord person) {
        return caller.is(Role.PARTICIPANT)
                && person.sub().filter(caller.subject()::equals).isPresent();
    }

    private ResultView viewOf(Result result, boolean isOwn) {
        var instrument = catalogue.used(result.instrumentCode(), result.instrumentVersion());
        return isOwn ? ResultView.toPerson(result, instrument) : ResultView.toClinician(result, instrument);
    }
}
