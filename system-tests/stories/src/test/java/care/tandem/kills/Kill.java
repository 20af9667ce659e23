package care.tandem.kills;

import care.tandem.writes.Disturbance;
import care.tandem.writes.Kind;
import java.util.Random;

/**
 * Who is killed, and when within a round of writes.
 *
 * @param after how many of the round's writes were accepted before
 */
record Kill(Victim victim, int after) implements Disturbance {

    /** At any moment of a round but its last, when nobody would ask any more. */
    static Kill atRandom(Victim victim, Random random) {
        return new Kill(victim, random.nextInt(Kind.writesOfARound() * 9 / 10));
    }

    @Override
    public Runnable strike() {
        victim.server().kill();
        return victim::comeBack;
    }
}
