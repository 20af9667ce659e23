package care.tandem.enrollment.joint;

import care.tandem.enrollment.listing.Position;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class JointTasks implements PanacheRepositoryBase<JointTask, UUID> {

    private static final int MOST_AT_ONCE = 200;

    /** One for each face: a second loss before the first is shown raises none. */
    void raise(UUID taskId, UUID coupleId, UUID face, Instant at, Instant dueAt) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO joint_task (task_id, couple_id, face, raised_at, due_at)
                        VALUES (?1, ?2, ?3, ?4, ?5)
                        ON CONFLICT (face) WHERE done_at IS NULL DO NOTHING
                        """)
                .setParameter(1, taskId)
                .setParameter(2, coupleId)
                .setParameter(3, face)
                .setParameter(4, at)
                .setParameter(5, dueAt)
                .executeUpdate();
    }

    /** Whether it was this call that did: of replicas at once, one. */
    boolean markPaged(UUID taskId, Instant at) {
        return update("leadPagedAt = ?1 where taskId = ?2 and leadPagedAt is null", at, taskId) == 1;
    }

    void close(UUID coupleId, Instant at) {
        update("doneAt = ?1 where coupleId = ?2 and doneAt is null", at, coupleId);
    }

    List<JointTask> openAfter(UUID coupleId, Position position, int rows) {
        return find(
                        "coupleId = ?1 and doneAt is null and (dueAt < ?2 or (dueAt = ?2 and taskId < ?3))"
                                + " order by dueAt desc, taskId desc",
                        coupleId,
                        position.at(),
                        position.id())
                .page(0, rows)
                .list();
    }

    /** The oldest of them; the rest are for the next minute. */
    List<JointTask> overdueUnpaged(Instant at) {
        return find("doneAt is null and leadPagedAt is null and dueAt <= ?1 order by dueAt, taskId", at)
                .page(0, MOST_AT_ONCE)
                .list();
    }

    long countOverdue(Instant at) {
        return count("doneAt is null and dueAt <= ?1", at);
    }
}
