package care.tandem.enrollment.release;

import care.tandem.enrollment.joint.JointState;
import care.tandem.enrollment.joint.JointWork;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "JointReleaseView",
        description = "Where a couple's joint work stands, for clinicians who treat both, and the lead.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JointReleaseView(
        @Schema(required = true) UUID coupleId,

        @Schema(description = "Whether staff and platform may disclose to both jointly.", required = true)
        boolean permitted,

        @Schema(description = "Whether the partners see joint work as open.", required = true)
        boolean shown,

        @Schema(description = "Whether what partners type is held back.", required = true)
        boolean hold,

        @Schema(description = "For the lead only.") List<Input> inputs) {

    @Schema(name = "JointReleaseInput", description = "What one person's side says.")
    record Input(
            @Schema(required = true) UUID personId,

            @Schema(description = "The consent to joint work is in force.", required = true)
            boolean consented,

            @Schema(description = "The latest interview says it is suitable.", required = true)
            boolean suitable,

            @Schema(description = "The episode is active.", required = true)
            boolean inCare) {

        boolean allows() {
            return consented && suitable && inCare;
        }
    }

    static JointReleaseView of(UUID coupleId, JointWork work, List<Input> inputs) {
        return new JointReleaseView(
                coupleId, work.state() == JointState.OPEN, work.state() != JointState.CLOSED, work.isHeld(), inputs);
    }
}
