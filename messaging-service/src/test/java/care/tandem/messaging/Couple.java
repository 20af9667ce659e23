package care.tandem.messaging;

import care.tandem.platform.testing.CoupleBuilder;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import java.util.UUID;

/** Ana and Ben, in care, treated by one clinician. */
public record Couple(PersonBuilder ana, PersonBuilder ben, Tokens clinician, CoupleBuilder link) {

    public static Couple of(TestRoster roster) {
        var clinician = Tokens.clinician("clinician-" + UUID.randomUUID());
        var ana = roster.person().named("Ana").treatedBy(clinician);
        var ben = roster.person().named("Ben").treatedBy(clinician);
        return new Couple(ana, ben, clinician, roster.couple(ana, ben).publish());
    }

    /** Joint work is released: the couple's thread stands. */
    public static Couple opened(TestRoster roster) {
        var couple = of(roster);
        couple.link().opened().publish();
        return couple;
    }

    public UUID thread() {
        return Chat.threadOf(ana.token(), "COUPLE");
    }
}
