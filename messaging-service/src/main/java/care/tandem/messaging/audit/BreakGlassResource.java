package care.tandem.messaging.audit;

import care.tandem.platform.access.BreakGlass;
import care.tandem.platform.access.BreakTheGlass;
import care.tandem.platform.access.BrokenGlassView;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "Break-glass", description = "Reading in an emergency without treating the person, service by service.")
@RetriesDeadlock
class BreakGlassResource {

    @Inject
    BreakGlass glass;

    @POST
    @Path("/persons/{personId}/break-glass/messaging")
    @Roles(Role.CLINICIAN)
    @Idempotent
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Open a person's record in the messaging service in an emergency",
            description = BreakGlass.ABOUT)
    public BrokenGlassView breakMessagingGlass(
            @PathParam("personId") PersonRef person, @Valid @NotNull BreakTheGlass command) {
        return glass.open(person, command);
    }

    @GET
    @Path("/break-glass/messaging")
    @Roles(Role.CLINICAL_LEAD)
    @Transactional
    @Operation(summary = "Whose records were opened so in the messaging service", description = BreakGlass.LIST)
    public Page<BrokenGlassView> listMessagingBrokenGlass(
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") @Parameter(description = "The `next` of the page before.") String cursor) {
        return glass.page(limit, cursor);
    }
}
