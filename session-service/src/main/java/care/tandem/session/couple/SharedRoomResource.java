package care.tandem.session.couple;

import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Idempotency;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/sessions/{sessionId}/shared-room")
@Tag(name = "Sessions")
@RetriesDeadlock
class SharedRoomResource {

    @Inject
    SharedRoomOpening opening;

    @Inject
    Idempotency idempotency;

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @Roles(Role.CLINICIAN)
    @Refuses({ProblemType.JOINT_WORK_STOPPED, ProblemType.STATE_DOES_NOT_ALLOW, ProblemType.ACCESS_STATE_UNKNOWN})
    @Operation(
            summary = "Open the shared room",
            description =
                    "By the session's clinician, who treats both, from shortly before the begin until the end, and"
                            + " only while joint work is permitted. Without it each stays in a room of their own. What the two see"
                            + " of the session does not change.")
    public SharedRoomView openSharedRoom(@PathParam("sessionId") UUID sessionId) {
        return idempotency.once(sessionId, () -> opening.open(sessionId), room -> opening.show(sessionId));
    }
}
