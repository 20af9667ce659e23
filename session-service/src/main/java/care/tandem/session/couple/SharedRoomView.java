package care.tandem.session.couple;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The room into which the clinician brings both. */
@Schema(name = "SharedRoom", description = "The room into which the clinician brings both.")
record SharedRoomView(
        @Schema(required = true) UUID sessionId,
        @Schema(required = true) UUID room,
        @Schema(required = true) Instant openedAt) {

    static SharedRoomView of(SharedRoom room) {
        return new SharedRoomView(room.sessionId(), room.roomId(), room.openedAt());
    }
}
