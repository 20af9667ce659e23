package care.tandem.session.audit;

import care.tandem.platform.audit.AuditReader;
import care.tandem.platform.audit.AuditView;
import care.tandem.platform.audit.VerificationView;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit/session")
@Tag(name = "Audit", description = "Who did and saw what, service by service, for the auditor.")
@RetriesDeadlock
class AuditResource {

    @Inject
    AuditReader audit;

    @GET
    @Path("/records")
    @Roles(Role.AUDITOR)
    @Transactional
    @Operation(
            summary = "Who did and saw what in the session service",
            description = "Newest first; of one person where `personId` is given. Reading it is recorded too.")
    public Page<AuditView> listSessionAuditRecords(
            @QueryParam("personId") @Parameter(description = "Only acts about this person.") UUID personId,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") @Parameter(description = "The `next` of the page before.") String cursor) {
        return audit.page(personId, limit, cursor);
    }

    @GET
    @Path("/verification")
    @Roles(Role.AUDITOR)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Operation(
            summary = "Whether the audit of the session service is as it was written",
            description = AuditReader.VERIFICATION)
    public VerificationView verifySessionAudit(
            @QueryParam("from") @DefaultValue("1") @Min(1) @Parameter(description = AuditReader.FROM) long from) {
        return audit.verify(from);
    }
}
