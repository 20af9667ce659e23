package care.tandem.messaging.thread;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A conversation of fixed membership. Its ground is the episode that it accompanies, or the face that it belongs to; once
 * closed it stays closed. Who of the staff belongs to it is the roster's word at each moment, never stored.
 */
@Entity
@Table(name = "thread")
public class MessageThread {

    @Id
    private UUID threadId;

    @Enumerated(EnumType.STRING)
    private ThreadKind kind;

    private UUID groundId;
    private UUID coupleId;
    private UUID firstPersonId;
    private UUID secondPersonId;
    private UUID permitId;
    private Instant openedAt;
    private Instant closedAt;

    @Version
    private long version;

    protected MessageThread() {}

    public UUID id() {
        return threadId;
    }

    public ThreadKind kind() {
        return kind;
    }

    public Optional<UUID> coupleId() {
        return Optional.ofNullable(coupleId);
    }

    /** The one person of a care thread, or the two of a couple's. */
    public List<UUID> personIds() {
        return Stream.of(firstPersonId, secondPersonId)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** What was delivered to a couple stays readable for the two while the thread is shown; one's own care thread always. */
    public boolean isShownTo(UUID personId) {
        return personIds().contains(personId) && (kind == ThreadKind.CARE || isOpen());
    }

    /** Whether it belongs to what the couple's two persons are shown now. */
    boolean isFaceOf(CoupleRecord couple) {
        return isOpen() && couple.jointShown().filter(groundId::equals).isPresent();
    }

    /** What the platform and its staff disclose to both rests on the permit, whatever the two are shown. */
    public void requirePermit(CoupleRecord couple) {
        var permitted = couple.jointPermit().filter(id -> id.equals(permitId)).isPresent();
        if (!permitted || !isFaceOf(couple)) {
            throw new ProblemException(ProblemType.JOINT_WORK_STOPPED);
        }
    }

    public void requireOpen() {
        if (!isOpen()) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
    }

    boolean hasGround(UUID id) {
        return groundId.equals(id);
    }

    Instant openedAt() {
        return openedAt;
    }

    void close(Instant at) {
        closedAt = at;
    }

    /** A new permit while the face is the same. */
    void stamp(UUID newPermitId) {
        permitId = newPermitId;
    }
}
