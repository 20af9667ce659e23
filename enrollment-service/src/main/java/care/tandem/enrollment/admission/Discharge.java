package care.tandem.enrollment.admission;

import care.tandem.enrollment.joint.JointPermit;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.contract.enrollment.PersonDischarged;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Ends one person's episode, and with it the permit of joint work; what the partner sees stays until it is shown. */
@ApplicationScoped
public class Discharge {

    @Inject
    Episodes episodes;

    @Inject
    JointPermit permit;

    @Inject
    RosterChanges roster;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    TandemClock clock;

    /** @param person as they stand under the roster's locks */
    Episode discharge(PersonRecord person, UUID episodeId, DischargeReason reason) {
        var episode = episodes.findByIdOptional(episodeId).orElseThrow();
        episode.discharge(reason, caller.subject(), clock.instant());
        roster.publishPerson(person.personId());
        permit.lose(person);
        outbox.append(new PersonDischarged(person.personId(), episodeId));
        return episode;
    }

    /**
     * After a restore: it had ended then, and does again; by whom and why is lost.
     *
     * @return whether it was active until now
     */
    public boolean dischargeAgain(PersonDischarged discharged, Instant at) {
        var episode = episodes.findByIdOptional(discharged.episodeId());
        return episode.isPresent() && episode.get().dischargeAgain(at);
    }
}
