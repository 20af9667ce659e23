package care.tandem.assessment.assignment;

import care.tandem.assessment.AssessmentSettings;
import care.tandem.assessment.instrument.Instrument;
import care.tandem.assessment.instrument.UsedVersions;
import care.tandem.platform.contract.assessment.AssignmentMade;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Makes an assignment, once for each episode, instrument and occasion, and says so to the other services. */
@ApplicationScoped
class Assigning {

    @Inject
    Assignments assignments;

    @Inject
    UsedVersions usedVersions;

    @Inject
    AssessmentSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    /**
     * @param by the clinician who assigns; empty for the programme itself
     * @return the new assignment's id, or empty where there is one already
     */
    Optional<UUID> assign(
            Assignments.Addressee addressee, Instrument instrument, AssignmentOccasion occasion, Optional<String> by) {
        var id = ids.next();
        var at = clock.instant();
        usedVersions.use(instrument, at);
        if (!assignments.makeOnce(id, addressee, instrument, occasion, by, at, at.plus(settings.answerWithin()))) {
            return Optional.empty();
        }
        outbox.append(new AssignmentMade(id, addressee.personId()));
        return Optional.of(id);
    }
}
