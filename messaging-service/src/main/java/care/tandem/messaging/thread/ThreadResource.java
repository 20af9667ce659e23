package care.tandem.messaging.thread;

import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/threads")
@RetriesDeadlock
@Tag(name = "Threads", description = "Conversations with the care team: one's own, and a couple's while it is shown.")
class ThreadResource {

    @Inject
    ThreadList list;

    @Inject
    Membership membership;

    @Inject
    Feeds feeds;

    @Inject
    ReadMarks marks;

    @GET
    @Transactional
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @Refuses({ProblemType.NOT_FOUND, ProblemType.ACCESS_STATE_UNKNOWN})
    @Operation(
            summary = "List the threads one belongs to",
            description = "Newest first by when they were opened; nothing that is written in them moves them.")
    public Page<ThreadView> listThreads(
            @QueryParam("limit") @DefaultValue("50") Limit limit, @QueryParam("cursor") String cursor) {
        return list.page(limit, cursor);
    }

    @PUT
    @Path("/{threadId}/read-mark")
    @ResponseStatus(204)
    @Transactional
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @Refuses(ProblemType.ACCESS_STATE_UNKNOWN)
    @Operation(
            summary = "Say how far one has read",
            description = "One's own position, for one's own devices; shown to nobody else. It never moves back.")
    public void markRead(@PathParam("threadId") UUID threadId, @Valid @NotNull MarkRead command) {
        var member = membership.reading(threadId);
        var feed = feeds.read(member);
        marks.move(feed.id(), member.reader().login(), command.number());
    }
}
