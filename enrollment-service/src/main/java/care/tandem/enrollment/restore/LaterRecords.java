package care.tandem.enrollment.restore;

import care.tandem.enrollment.joint.JointPermit;
import care.tandem.enrollment.treating.Team;
import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.restore.KeptRecord;
import care.tandem.platform.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Takes from records that are newer than this database what takes away or is seen: who no longer treats a person, and a
 * couple's face and hold. What they would give (a consent, a login, an admission) must be given anew.
 */
@ApplicationScoped
class LaterRecords {

    @Inject
    Roster roster;

    @Inject
    Team team;

    @Inject
    JointPermit permit;

    @Inject
    AuditTrail audit;

    void follow(KeptRecord record, LostSubjects lost) {
        if (record.is(PersonRecord.class)) {
            follow(record.as(PersonRecord.class), lost);
        } else if (record.is(CoupleRecord.class)) {
            follow(record.as(CoupleRecord.class), lost);
        }
    }

    private void follow(PersonRecord sent, LostSubjects lost) {
        lost.saw(sent.epoch());
        var here = roster.person(sent.personId(), Roster.Lock.UPDATE).map(Roster.Known::record);
        if (here.isEmpty()) {
            lost.add(sent);
        } else if (isNewer(
                        sent.epoch(),
                        sent.revision(),
                        here.get().epoch(),
                        here.get().revision())
                && team.leaveAgain(sent)) {
            audit.recordOwnAct("endTreatingAgain", List.of(sent.personId()), Optional.empty());
        }
    }

    private void follow(CoupleRecord sent, LostSubjects lost) {
        lost.saw(sent.epoch());
        var here = roster.couple(sent.coupleId(), Roster.Lock.UPDATE).map(Roster.Known::record);
        if (here.isEmpty()) {
            lost.add(sent);
        } else if (isNewer(
                sent.epoch(), sent.revision(), here.get().epoch(), here.get().revision())) {
            permit.resume(sent);
            audit.recordOwnAct("stopJointWorkAgain", sent.personIds(), Optional.of(sent.coupleId()));
        }
    }

    private static boolean isNewer(int epoch, long revision, int epochHere, long revisionHere) {
        return epoch == epochHere ? revision > revisionHere : epoch > epochHere;
    }
}
