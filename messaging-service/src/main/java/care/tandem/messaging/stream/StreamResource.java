package care.tandem.messaging.stream;

import care.tandem.platform.access.Access;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.AfterCommit;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/stream")
@RetriesDeadlock
@Tag(name = "Stream", description = "Doorbells: that there is something to read, and where.")
class StreamResource {

    private static final String EXAMPLE = """
            id: 5d2c7c8e-6c0e-4a51-8a1b-8f0e5b7f0c11-3
            event: message
            data: {"resource":"/api/v1/threads/0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412/messages","id":"7e90a412-52a1-4e7b-8f6a-0b9d2f4c3c1d"}
            """;

    @Inject
    Caller caller;

    @Inject
    Access access;

    @Inject
    Streams streams;

    @Inject
    AfterCommit afterCommit;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Transactional
    @Roles({Role.PARTICIPANT, Role.CLINICIAN})
    @Refuses({ProblemType.NOT_FOUND, ProblemType.ACCESS_STATE_UNKNOWN})
    @Operation(
            summary = "Listen for what is new",
            description =
                    "Events `message` and `notification` name a resource and an id, never content; `resync` says that"
                            + " something may have been missed, so read again. It ends with the access token: open the next one.")
    @APIResponse(
            responseCode = "200",
            description = "A stream of server-sent events.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING, examples = EXAMPLE)))
    public void openStream(
            @Parameter(description = "The id of the last event heard, sent by clients that reconnect.")
                    @Schema(examples = "5d2c7c8e-6c0e-4a51-8a1b-8f0e5b7f0c11-3")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var recipient = new Recipient(caller.subject(), caller.is(Role.PARTICIPANT));
        if (recipient.isParticipant()) {
            access.own();
        } else {
            access.treated();
        }
        streams.requireRoomFor(recipient);
        var until = caller.tokenExpiresAt();
        afterCommit.run(
                () -> streams.open(recipient, new OpenStream(sink, sse), Optional.ofNullable(lastEventId), until));
    }
}
