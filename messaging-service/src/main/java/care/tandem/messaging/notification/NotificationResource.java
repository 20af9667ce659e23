package care.tandem.messaging.notification;

import care.tandem.platform.access.Access;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/notifications")
@RetriesDeadlock
@Tag(name = "Notifications", description = "That something is there for oneself, in neutral words.")
class NotificationResource {

    private static final String NO_FILTER = "";

    @Inject
    Access access;

    @Inject
    Notifications notifications;

    @Inject
    Cursors cursors;

    @GET
    @Transactional
    @Roles(Role.PARTICIPANT)
    @Refuses({ProblemType.NOT_FOUND, ProblemType.ACCESS_STATE_UNKNOWN})
    @Operation(
            summary = "List one's notifications",
            description = "Newest first. Each says where to look, never what is there or whose act it was.")
    public Page<NotificationView> listNotifications(
            @QueryParam("limit") @DefaultValue("50") Limit limit, @QueryParam("cursor") String cursor) {
        var own = access.own().personId();
        var before = cursors.open(cursor, NO_FILTER).map(Long::valueOf).orElse(Long.MAX_VALUE);
        var rows = notifications.before(own, before, limit.rowsToRead());
        return cursors.page(rows, limit, NO_FILTER, n -> Long.toString(n.number()), NotificationView::of);
    }
}
