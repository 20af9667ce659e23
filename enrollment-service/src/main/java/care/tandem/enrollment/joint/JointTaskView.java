package care.tandem.enrollment.joint;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "JointTaskView", description = "Something about a couple's joint work that must be shown to both.")
record JointTaskView(
        @Schema(required = true) UUID taskId,
        @Schema(required = true) UUID coupleId,

        @Schema(examples = "A change of joint work must be shown to this couple.", required = true)
        String task,

        @Schema(required = true) Instant dueAt,

        @Schema(description = "Past its time: the clinical lead looks at it.", required = true)
        boolean overdue) {

    static JointTaskView of(JointTask task, Instant now) {
        return new JointTaskView(
                task.id(),
                task.coupleId(),
                "A change of joint work must be shown to this couple.",
                task.dueAt(),
                task.isOverdue(now));
    }
}
