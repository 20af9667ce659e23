package care.tandem.enrollment.joint;

import care.tandem.enrollment.listing.Position;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.platform.time.TandemClock;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/couples/{coupleId}/joint-tasks")
@Tag(name = "Joint work", description = "Opened, not assumed; stopped in silence, shown by a clinician.")
@RetriesDeadlock
class JointTaskResource {

    @Inject
    JointTasks tasks;

    @Inject
    Access access;

    @Inject
    Cursors cursors;

    @Inject
    TandemClock clock;

    @GET
    @Roles({Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(
            summary = "List what must be shown",
            description = "What is open, with the time by which a clinician shows it. For clinicians who treat both,"
                    + " and the lead. It never says who stopped joint work, or why.")
    public Page<JointTaskView> listJointTasks(
            @PathParam("coupleId") UUID coupleId,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        access.readCouple(coupleId, Relation.TREATING_BOTH, Relation.LEAD);
        var rows = tasks.openAfter(coupleId, Position.of(cursors.open(cursor, "")), limit.rowsToRead());
        var at = clock.instant();
        return cursors.page(
                rows,
                limit,
                "",
                task -> new Position(task.dueAt(), task.id()).toString(),
                task -> JointTaskView.of(task, at));
    }
}
