package care.tandem.assessment.progress;

import care.tandem.assessment.assignment.AssignmentTally;
import care.tandem.assessment.instrument.Catalogue;
import care.tandem.assessment.result.ShownTotals;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Scope;
import care.tandem.platform.time.TandemClock;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a partner clinic may know of one person. */
@Path("/api/v1/persons/{personId}/progress")
@RetriesDeadlock
@Tag(name = "Assessment")
class ProgressResource {

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Inject
    AssignmentTally tally;

    @Inject
    ShownTotals shownTotals;

    @Inject
    Catalogue catalogue;

    @Inject
    TandemClock clock;

    @GET
    @Scope("progress:read")
    @Transactional
    @Operation(
            summary = "Read a person's progress",
            description =
                    "For a partner clinic that the person's consent names: how far instruments are done, and totals"
                            + " that the person was shown. Without such a consent there is nothing here, whoever the person is.")
    public ClinicProgressView readProgress(@PathParam("personId") PersonRef personId) {
        var person = access.read(personId, Relation.CONSENTED_CLINIC);
        var clinicId = caller.clinicId().orElseThrow(access::absent);
        var consent =
                ProgressPolicy.consentTo(clinicId, person, clock.instant()).orElseThrow(access::absent);
        return new ClinicProgressView(
                person.personId(),
                tally.of(person.personId()).stream()
                        .map(count -> viewOf(person.personId(), count))
                        .toList(),
                ClinicProgressView.ConsentView.of(consent),
                RedisclosureNotice.TEXT);
    }

    private ClinicProgressView.InstrumentView viewOf(UUID personId, AssignmentTally.Count count) {
        return ClinicProgressView.InstrumentView.of(
                count,
                catalogue.newest(count.instrumentCode()).orElseThrow(),
                shownTotals.latest(personId, count.instrumentCode()));
    }
}
