package care.tandem.session.audit;

import care.tandem.platform.access.AccessLog;
import care.tandem.platform.access.AccessLogEntry;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.identity.StepUp;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/persons/{personId}/access-log/session")
@Tag(name = "Access log", description = "Who read and wrote one's own record, service by service.")
@RetriesDeadlock
class AccessLogResource {

    @Inject
    AccessLog log;

    @GET
    @Roles(Role.PARTICIPANT)
    @StepUp
    @Transactional
    @Operation(summary = "Who read and wrote one's own record in the session service", description = AccessLog.ABOUT)
    public Page<AccessLogEntry> readSessionAccessLog(
            @PathParam("personId") PersonRef person,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") @Parameter(description = "The `next` of the page before.") String cursor) {
        return log.page(person, limit, cursor);
    }
}
