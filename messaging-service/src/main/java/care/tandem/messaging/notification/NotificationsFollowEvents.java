package care.tandem.messaging.notification;

import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.contract.assessment.AssignmentMade;
import care.tandem.platform.contract.enrollment.ConsentEnded;
import care.tandem.platform.contract.enrollment.PersonAdmitted;
import care.tandem.platform.contract.enrollment.PersonDischarged;
import care.tandem.platform.contract.session.SessionBooked;
import care.tandem.platform.contract.session.SessionCancelled;
import care.tandem.platform.contract.session.SessionRescheduled;
import care.tandem.platform.event.EventConsumer;
import care.tandem.platform.event.Reactions;
import care.tandem.platform.time.Ids;
import care.tandem.platform.wording.NeutralWording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened elsewhere, as its person may read it: a cancelled session reads like a booked one. */
@ApplicationScoped
class NotificationsFollowEvents implements EventConsumer {

    @Inject
    Notifier notifier;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @Override
    public void register(Reactions reactions) {
        reactions.on(SessionBooked.class, e -> calendarChanged(e.personIds()));
        reactions.on(SessionRescheduled.class, e -> calendarChanged(e.personIds()));
        reactions.on(SessionCancelled.class, e -> calendarChanged(e.personIds()));
        reactions.on(
                AssignmentMade.class,
                e -> tell(List.of(e.personId()), NeutralWording.SOMETHING_TO_FILL_IN, e.assignmentId()));
        reactions.on(PersonAdmitted.class, e -> tell(List.of(e.personId()), NeutralWording.WELCOME, e.episodeId()));
        // What ends is nobody's news: who may what follows from the roster.
        reactions.passOver(PersonDischarged.class);
        reactions.passOver(ConsentEnded.class);
    }

    /** One session can change often: that each change acts once is the inbox's work, so each is a cause of its own. */
    private void calendarChanged(List<UUID> personIds) {
        tell(personIds, NeutralWording.CALENDAR_CHANGED, ids.next());
    }

    private void tell(List<UUID> personIds, NeutralWording wording, UUID cause) {
        audit.recordOwnAct("notifyPersons", personIds, Optional.empty());
        notifier.tell(personIds, wording, cause);
    }
}
