package care.tandem.enrollment.joint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/** Permit, face and hold of one couple. Read and changed only under the roster's locks. */
@Entity
public class JointWork {

    @Id
    private UUID coupleId;

    private UUID permit;
    private UUID face;
    private boolean hold;

    @Version
    private int version;

    protected JointWork() {}

    /** Every couple begins without it. */
    public static JointWork closed(UUID coupleId) {
        var work = new JointWork();
        work.coupleId = coupleId;
        return work;
    }

    public JointState state() {
        if (permit != null) {
            return JointState.OPEN;
        }
        return face == null ? JointState.CLOSED : JointState.STOPPED;
    }

    public boolean isHeld() {
        return hold;
    }

    Optional<UUID> face() {
        return Optional.ofNullable(face);
    }

    void open(UUID newPermit, UUID newFace) {
        state().require(JointAct.OPEN);
        permit = newPermit;
        if (face == null) {
            face = newFace;
        }
    }

    /** Any loss, whatever its cause. Tells whether there was a permit to lose. */
    boolean stop() {
        var wasOpen = permit != null;
        permit = null;
        return wasOpen;
    }

    void show() {
        state().require(JointAct.SHOW);
        face = null;
    }

    /** After a restore: what the partners saw last, and no permit. */
    void resume(UUID lastFace, boolean lastHold) {
        permit = null;
        face = lastFace;
        hold = lastHold;
    }

    void hold(boolean held) {
        hold = held;
    }
}
