package care.tandem.platform.testing;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import java.util.Optional;
import java.util.UUID;

/** A couple of the roster, as a test tells it. Each {@link #publish()} is a new revision of it and of its persons. */
public final class CoupleBuilder {

    private final TestRoster roster;
    private final UUID coupleId = UUID.randomUUID();
    private final PersonBuilder first;
    private final PersonBuilder second;
    private Optional<UUID> permit = Optional.empty();
    private Optional<UUID> shown = Optional.empty();
    private boolean hold;
    private long revision;

    CoupleBuilder(TestRoster roster, PersonBuilder first, PersonBuilder second) {
        this.roster = roster;
        this.first = first.coupled(coupleId);
        this.second = second.coupled(coupleId);
    }

    public UUID id() {
        return coupleId;
    }

    public Optional<UUID> shownId() {
        return shown;
    }

    /** A new permit; a new face where there is none. */
    public CoupleBuilder opened() {
        permit = Optional.of(UUID.randomUUID());
        shown = shown.or(() -> Optional.of(UUID.randomUUID()));
        return this;
    }

    /** What a revocation does: the permit is gone, the face stays. */
    public CoupleBuilder silentlyStopped() {
        permit = Optional.empty();
        return this;
    }

    /** The face is closed, as the clinician's release does. */
    public CoupleBuilder closed() {
        permit = Optional.empty();
        shown = Optional.empty();
        return this;
    }

    public CoupleBuilder held(boolean held) {
        hold = held;
        return this;
    }

    public CoupleBuilder publish() {
        revision++;
        first.publish();
        second.publish();
        roster.publish(new CoupleRecord(coupleId, 0, revision, first.id(), second.id(), permit, shown, hold));
        return this;
    }
}
