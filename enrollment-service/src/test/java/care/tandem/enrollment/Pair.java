package care.tandem.enrollment;

import care.tandem.platform.testing.Tokens;
import java.util.UUID;

/** Ana and Ben, a couple of one form, each admitted alone and treated by the same clinician. */
public final class Pair {

    public final Tokens clinician = Steps.newClinician();
    public final Someone ana;
    public final Someone ben;
    public final UUID coupleId;

    private UUID anaEpisode;
    private UUID benEpisode;
    private UUID anaJoint;
    private UUID benJoint;

    private Pair() {
        var referrals = Steps.refer(Steps.clinic("clinic-a"), "Ana", "Ben");
        ana = Steps.newcomer(referrals.get(0), clinician);
        ben = Steps.newcomer(referrals.get(1), clinician);
        coupleId = Steps.link(ana, ben);
    }

    public static Pair linked() {
        return new Pair();
    }

    public static Pair admitted() {
        var pair = linked();
        pair.anaEpisode = Steps.throughAdmission(pair.ana);
        pair.benEpisode = Steps.throughAdmission(pair.ben);
        return pair;
    }

    /** Both signed for joint work, and it is open. */
    public static Pair inJointWork() {
        var pair = admitted();
        pair.anaSigns();
        pair.benSigns();
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "OPEN"));
        return pair;
    }

    public void anaSigns() {
        anaJoint = Steps.sign(ana, "JOINT_WORK");
    }

    public void benSigns() {
        benJoint = Steps.sign(ben, "JOINT_WORK");
    }

    public UUID anaJoint() {
        return anaJoint;
    }

    public UUID benJoint() {
        return benJoint;
    }

    public UUID anaEpisode() {
        return anaEpisode;
    }

    public UUID benEpisode() {
        return benEpisode;
    }
}
