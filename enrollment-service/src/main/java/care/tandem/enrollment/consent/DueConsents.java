package care.tandem.enrollment.consent;

import care.tandem.enrollment.Now;
import care.tandem.enrollment.roster.RosterChanges;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Each minute: ends the consents whose time has come. A transaction for each person, so that one cannot hold up another. */
@ApplicationScoped
class DueConsents {

    private static final Logger LOG = Logger.getLogger(DueConsents.class);

    @Inject
    Consents consents;

    @Inject
    ConsentEnd end;

    @Inject
    RosterChanges roster;

    @Inject
    Now now;

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endDue() {
        var persons = QuarkusTransaction.requiringNew().call(() -> consents.personsWithDue(now.instant()));
        for (var personId : persons) {
            try {
                QuarkusTransaction.requiringNew().run(() -> endDueOf(personId));
            } catch (RuntimeException e) {
                LOG.errorf(e, "consents of person %s could not be ended; tried again in a minute", personId);
            }
        }
    }

    private void endDueOf(UUID personId) {
        var person = roster.lock(personId);
        end.end(person, consents.due(personId, now.instant()), ConsentState.ENDED);
    }
}
