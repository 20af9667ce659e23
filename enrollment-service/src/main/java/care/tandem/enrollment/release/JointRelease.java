package care.tandem.enrollment.release;

import care.tandem.enrollment.interview.Interviews;
import care.tandem.enrollment.joint.JointAct;
import care.tandem.enrollment.joint.JointPermit;
import care.tandem.enrollment.joint.JointWorks;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Takes the AND of both sides; only the lead sees the sides. */
@ApplicationScoped
class JointRelease {

    @Inject
    Interviews interviews;

    @Inject
    JointPermit permit;

    @Inject
    JointWorks works;

    @Inject
    RosterChanges roster;

    @Inject
    Caller caller;

    @Inject
    TandemClock clock;

    /** @param couple as it stands under the roster's locks */
    void act(CoupleRecord couple, JointAct act) {
        var coupleId = couple.coupleId();
        permit.require(coupleId, act);
        switch (act) {
            case OPEN -> open(couple);
            case PAUSE -> permit.lose(coupleId);
            case SHOW -> permit.show(coupleId);
            case HOLD -> permit.hold(coupleId, true);
            case LIFT_HOLD -> permit.hold(coupleId, false);
        }
    }

    private void open(CoupleRecord couple) {
        if (!inputs(couple).stream().allMatch(JointReleaseView.Input::allows)) {
            throw new ProblemException(ProblemType.JOINT_WORK_NOT_POSSIBLE);
        }
        permit.open(couple.coupleId());
    }

    JointReleaseView view(CoupleRecord couple) {
        return JointReleaseView.of(
                couple.coupleId(), works.of(couple.coupleId()), caller.is(Role.CLINICAL_LEAD) ? inputs(couple) : null);
    }

    private List<JointReleaseView.Input> inputs(CoupleRecord couple) {
        return couple.personIds().stream().map(this::input).toList();
    }

    private JointReleaseView.Input input(UUID personId) {
        var person = roster.person(personId);
        return new JointReleaseView.Input(
                personId,
                person.consentsTo(ConsentKind.JOINT_WORK, clock.instant()),
                interviews.saysJointSuitable(personId),
                person.isInCare());
    }
}
