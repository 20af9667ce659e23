package care.tandem.session.booking;

import care.tandem.platform.contract.enrollment.EpisodePhase;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.contract.session.SessionCancelled;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.roster.RosterListener;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * When an episode ends, what the person had coming alone is cancelled and the time is free. A couple's sessions stay: they
 * rest on the face. Each episode's sessions once: a cancelled one is not booked any more.
 */
@ApplicationScoped
class Discharges implements RosterListener {

    @Inject
    Sessions sessions;

    @Inject
    Outbox outbox;

    @Inject
    TandemClock clock;

    @Override
    public void personChanged(Optional<PersonRecord> before, PersonRecord now) {
        now.episode()
                .filter(episode -> episode.phase() == EpisodePhase.DISCHARGED)
                .ifPresent(ended -> sessions.comingAlone(now.personId(), ended.episodeId(), clock.instant())
                        .forEach(this::cancel));
    }

    private void cancel(Session session) {
        session.cancel(Optional.empty(), clock.instant());
        outbox.append(new SessionCancelled(session.id(), session.personIds()));
    }
}
