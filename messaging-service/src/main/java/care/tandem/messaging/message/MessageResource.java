package care.tandem.messaging.message;

import care.tandem.messaging.thread.Feeds;
import care.tandem.messaging.thread.Member;
import care.tandem.messaging.thread.Membership;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Idempotency;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/threads/{threadId}/messages")
@RetriesDeadlock
@Tag(name = "Messages", description = "What is written in threads: sealed at rest, without receipts of any kind.")
class MessageResource {

    private static final String NO_FILTER = "";

    @Inject
    Membership membership;

    @Inject
    Delivery delivery;

    @Inject
    Feeds feeds;

    @Inject
    FeedEntries entries;

    @Inject
    MessageViews views;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @GET
    @Transactional
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @Refuses(ProblemType.ACCESS_STATE_UNKNOWN)
    @Operation(
            summary = "Read the messages of a thread",
            description = "Newest first, by the number in the caller's own view of the thread.")
    public Page<MessageView> listMessages(
            @PathParam("threadId") UUID threadId,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        var member = membership.reading(threadId);
        var before = cursors.open(cursor, NO_FILTER).map(Long::valueOf).orElse(Long.MAX_VALUE);
        var rows = entries.before(feeds.read(member), before, limit.rowsToRead());
        return cursors.page(rows, limit, NO_FILTER, e -> Long.toString(e.number()), views.of(member));
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @Refuses({ProblemType.JOINT_WORK_STOPPED, ProblemType.STATE_DOES_NOT_ALLOW, ProblemType.ACCESS_STATE_UNKNOWN})
    @Operation(
            summary = "Write in a thread",
            description =
                    "For everyone in the thread. It cannot be taken back. What a clinician writes to a couple needs"
                            + " joint work to be permitted now.")
    public MessageView sendMessage(@PathParam("threadId") UUID threadId, @Valid @NotNull SendMessage command) {
        var author = membership.posting(threadId);
        return idempotency.once(command, () -> delivery.post(author, command.text()), id -> show(author, id));
    }

    @POST
    @Path("/{messageId}/release")
    @Transactional
    @Roles(Role.CLINICIAN)
    @Refuses({ProblemType.JOINT_WORK_STOPPED, ProblemType.STATE_DOES_NOT_ALLOW, ProblemType.ACCESS_STATE_UNKNOWN})
    @Operation(
            summary = "Release a held message to the partner",
            description =
                    "For the clinicians treating its author, while joint work is permitted. The partner sees it as"
                            + " written now; for its author nothing changes.")
    public MessageView releaseMessage(@PathParam("threadId") UUID threadId, @PathParam("messageId") UUID messageId) {
        var clinician = membership.releasing(threadId);
        delivery.release(clinician, messageId);
        return show(clinician, messageId);
    }

    private MessageView show(Member member, UUID messageId) {
        return views.of(member).apply(entries.of(feeds.read(member), messageId));
    }
}
