package care.tandem.enrollment.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InvitationView", description = "A one-time code, given to this person alone.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationView(
        @Schema(required = true) UUID personId,
        @Schema(required = true) Instant expiresAt,

        @Schema(description = "Shown once: a replay of the request does not repeat it.", examples = "7K3M-Q0TX-WZ94")
        String code) {

    static InvitationView of(Invitation invitation, OneTimeCode code) {
        return new InvitationView(invitation.personId(), invitation.expiresAt(), code == null ? null : code.shown());
    }
}
