package care.tandem.enrollment.consent;

import care.tandem.enrollment.joint.JointPermit;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.contract.enrollment.ConsentEnded;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends consents, and with them what rested on them, in one transaction under the roster's locks: by revocation and by date
 * it is the same. Revoking an old one again stops nothing that a newer one permits.
 */
@ApplicationScoped
public class ConsentEnd {

    @Inject
    Consents consents;

    @Inject
    JointPermit permit;

    @Inject
    RosterChanges roster;

    @Inject
    Outbox outbox;

    @Inject
    TandemClock clock;

    /** @return the couple whose permit fell with them, if one did */
    Optional<UUID> end(PersonRecord person, List<Consent> ending, ConsentState as) {
        var stopsJointWork = ending.stream().anyMatch(c -> c.isForJointWork() && !c.isEnded());
        ending.forEach(c -> end(c, as));
        roster.publishPerson(person.personId());
        return stopsJointWork ? permit.lose(person) : Optional.empty();
    }

    /** A newer one takes its place: nothing that rested on it falls. */
    void replace(Consent older) {
        end(older, ConsentState.REPLACED);
    }

    private void end(Consent consent, ConsentState as) {
        if (!consent.isEnded()) {
            consent.end(as, clock.instant());
            outbox.append(new ConsentEnded(consent.personId(), consent.id()));
        }
    }

    /**
     * After a restore: it had ended then, and does again. In which way is not told; before its date it counts as revoked.
     *
     * @return whether it was in force until now
     */
    public boolean endAgain(ConsentEnded ended, Instant at) {
        var inForce = consents.of(ended.personId(), ended.consentId()).filter(c -> !c.isEnded());
        inForce.ifPresent(c -> c.end(c.state(at) == ConsentState.IN_FORCE ? ConsentState.REVOKED : c.state(at), at));
        return inForce.isPresent();
    }
}
