package care.tandem.enrollment.joint;

import care.tandem.enrollment.EnrollmentSettings;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives and takes the permit. Everything here runs under the roster's locks of the couple and both persons, and does the
 * same work whether or not there was a permit: how long a revocation takes tells nothing about the partner's.
 */
@ApplicationScoped
public class JointPermit {

    @Inject
    JointWorks works;

    @Inject
    JointTasks tasks;

    @Inject
    RosterChanges roster;

    @Inject
    EnrollmentSettings settings;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    /**
     * A loss on the side of this person, whatever its cause: the same transaction ends the permit.
     *
     * @return the couple, if it had one
     */
    public Optional<UUID> lose(PersonRecord person) {
        return person.coupleId().filter(this::lose);
    }

    /** Tells whether there was a permit to lose. */
    public boolean lose(UUID coupleId) {
        var work = works.of(coupleId);
        var wasOpen = work.stop();
        var at = clock.instant();
        work.face()
                .ifPresent(face -> tasks.raise(
                        ids.next(), coupleId, face, at, at.plus(settings.joint().showWithin())));
        roster.publishCouple(coupleId);
        return wasOpen;
    }

    /** Whoever calls it has asked whether it is possible. */
    public void open(UUID coupleId) {
        works.of(coupleId).open(ids.next(), ids.next());
        tasks.close(coupleId, clock.instant());
        roster.publishCouple(coupleId);
    }

    /** The face follows the stop. */
    public void show(UUID coupleId) {
        works.of(coupleId).show();
        tasks.close(coupleId, clock.instant());
        roster.publishCouple(coupleId);
    }

    public void hold(UUID coupleId, boolean held) {
        works.of(coupleId).hold(held);
        roster.publishCouple(coupleId);
    }

    /** After a restore: the face is what the partners saw last, so that they notice nothing. The permit is lost apart. */
    public void resume(CoupleRecord last) {
        var work = works.of(last.coupleId());
        if (!work.face().equals(last.jointShown())) {
            tasks.close(last.coupleId(), clock.instant());
        }
        work.resume(last.jointShown().orElse(null), last.hold());
    }

    public void require(UUID coupleId, JointAct act) {
        works.of(coupleId).state().require(act);
    }
}
