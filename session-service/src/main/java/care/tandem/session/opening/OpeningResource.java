package care.tandem.session.opening;

import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.session.Moment;
import care.tandem.session.SessionType;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/openings")
@Tag(name = "Sessions", description = "Meetings: times that are open, what is booked, who came.")
@RetriesDeadlock
class OpeningResource {

    @Inject
    Openings openings;

    @Inject
    Cursors cursors;

    @GET
    @Transactional
    @Roles({Role.PARTICIPANT, Role.CLINICIAN, Role.COORDINATOR, Role.CLINICAL_LEAD})
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            summary = "Times that are open",
            description = "Soonest first, at most 31 days at once. A participant sees INDIVIDUAL and INTAKE of own"
                    + " clinicians; staff see every clinician's. A taken time is absent, whoever took it.")
    public Page<OpeningView> listOpenings(
            @QueryParam("type") @NotNull @Parameter(required = true) SessionType type,
            @QueryParam("from") @NotNull @Parameter(required = true) Moment from,
            @QueryParam("to") @NotNull @Parameter(required = true) Moment to,
            @QueryParam("clinicianId")
                    @Pattern(regexp = "[A-Za-z0-9._~|@:+-]{1,64}") @Parameter(description = "Of that clinician only.")
                    String clinicianId,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        var filter = type + " " + from.instant() + " " + to.instant() + " " + clinicianId;
        var behind = cursors.open(cursor, filter);
        var rows = openings.between(from.instant(), to.instant(), type, Optional.ofNullable(clinicianId))
                .filter(opening -> behind.isEmpty() || opening.isBehind(behind.get()))
                .limit(limit.rowsToRead())
                .toList();
        return cursors.page(rows, limit, filter, Opening::position, OpeningView::of);
    }
}
