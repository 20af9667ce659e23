package care.tandem.assessment.instrument;

import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.AnyToken;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.request.Page;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue; the same for everyone. */
@Path("/api/v1/instruments")
@RetriesDeadlock
@Tag(name = "Assessment", description = "Instruments, answers, results, risk flags and the crisis card.")
class InstrumentResource {

    @Inject
    Catalogue catalogue;

    @GET
    @AnyToken
    @Transactional
    @Operation(summary = "List the instruments", description = "The catalogue, each instrument in its newest version.")
    public Page<InstrumentSummaryView> listInstruments() {
        return new Page<>(
                catalogue.newest().stream().map(InstrumentSummaryView::of).toList(), null);
    }

    @GET
    @Path("/{code}")
    @AnyToken
    @Transactional
    @Operation(
            summary = "Read an instrument",
            description = "What is asked, what can be answered and what it gives; the newest version unless told.")
    public InstrumentView readInstrument(
            @Parameter(description = "The instrument's code.", example = "CPI") @PathParam("code") String code,
            @Parameter(description = "The version that an assignment names.", example = "1") @QueryParam("version")
                    Integer version) {
        var found = version == null ? catalogue.newest(code) : catalogue.find(code, version);
        return found.map(InstrumentView::of).orElseThrow(ProblemException::notFound);
    }
}
