package care.tandem.enrollment.consent;

import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.time.TandemClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
    AuditTrail audit;

    @Inject
    TandemClock clock;

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endDue() {
        var persons = QuarkusTransaction.requiringNew().call(() -> consents.personsWithDue(clock.instant()));
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
        var ended = consents.due(personId, clock.instant());
        if (ended.isEmpty()) {
            return; // while this waited for the locks, the person or another replica ended them
        }
        var stopped = end.end(person, ended, ConsentState.ENDED);
        audit.recordOwnAct("endDueConsents", List.of(personId), stopped);
    }
}
