package care.tandem.enrollment.consent;

import care.tandem.enrollment.joint.JointPermit;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends consents, and with them what rested on them, in one transaction under the roster's locks: by revocation and by date
 * it is the same. Revoking an old one again stops nothing that a newer one permits.
 */
@ApplicationScoped
class ConsentEnd {

    @Inject
    JointPermit permit;

    @Inject
    RosterChanges roster;

    @Inject
    TandemClock clock;

    /** @return the couple whose permit fell with them, if one did */
    Optional<UUID> end(PersonRecord person, List<Consent> consents, ConsentState as) {
        var stopsJointWork = consents.stream().anyMatch(c -> c.isForJointWork() && !c.isEnded());
        consents.forEach(c -> c.end(as, clock.instant()));
        roster.publishPerson(person.personId());
        return stopsJointWork ? permit.lose(person) : Optional.empty();
    }
}
