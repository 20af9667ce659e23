package care.tandem.enrollment.release;

import care.tandem.enrollment.joint.JointAct;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReleaseJointWork", description = "What is done about a couple's joint work.")
record ReleaseJointWork(
        @Schema(
                description =
                        "OPEN it; PAUSE it in silence; SHOW a stop to both; HOLD back what partners type, or LIFT_HOLD.",
                required = true)
        @NotNull JointAct act) {}
