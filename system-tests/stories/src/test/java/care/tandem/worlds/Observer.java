package care.tandem.worlds;

import care.tandem.story.Login;
import java.util.function.Function;

/** Who looks. */
enum Observer {
    ANA("participant", world -> world.ana.login()),
    /** Ana with Ben's unlocked phone in her hand: all that he could do but what asks for a fresh login. */
    BENS_PHONE("participant", world -> world.ben.login()),
    /** Of another couple, treated by the same clinician. */
    CLEO("participant", world -> world.cleo.login()),
    CLINIC("clinic", world -> world.clinic),
    /** Treats nobody here and does not watch. */
    OTHER_CLINICIAN("clinician", world -> world.otherClinician),
    COORDINATOR("coordinator", world -> world.programme.coordinator());

    private final String caller;
    private final Function<World, Login> login;

    Observer(String caller, Function<World, Login> login) {
        this.caller = caller;
        this.login = login;
    }

    Login login(World world) {
        return login.apply(world);
    }

    /** Their lists hold everyone in the house, other worlds included. */
    boolean isStaff() {
        return this == COORDINATOR || this == OTHER_CLINICIAN;
    }

    boolean isOneOf(Iterable<String> callers) {
        for (var one : callers) {
            if (one.equals("any token") || one.equals("anyone") || one.split(" ")[0].equals(caller)) {
                return true;
            }
        }
        return false;
    }
}
