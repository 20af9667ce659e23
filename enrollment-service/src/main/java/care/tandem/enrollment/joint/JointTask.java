package care.tandem.enrollment.joint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That a stop must be shown, and by when. It does not know who stopped joint work, or why. Changed by statements only. */
@Entity
class JointTask {

    @Id
    private UUID taskId;

    private UUID coupleId;
    private UUID face;
    private Instant raisedAt;
    private Instant dueAt;
    private Instant doneAt;
    private Instant leadPagedAt;

    protected JointTask() {}

    UUID id() {
        return taskId;
    }

    UUID coupleId() {
        return coupleId;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isOverdue(Instant at) {
        return doneAt == null && !at.isBefore(dueAt);
    }
}
