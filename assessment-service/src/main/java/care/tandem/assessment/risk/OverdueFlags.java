package care.tandem.assessment.risk;

import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.time.TandemClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Calls the lead when nobody looked in time, and when nobody is watching: figures to alert on, and a line in the log,
 * which are the pager until the programme has one.
 */
@ApplicationScoped
class OverdueFlags {

    private static final Logger LOG = Logger.getLogger(OverdueFlags.class);

    @Inject
    RiskFlags flags;

    @Inject
    OnCallRotas rotas;

    @Inject
    TandemClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    MeterRegistry metrics;

    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong watching = new AtomicLong();

    void register(@Observes StartupEvent event) {
        metrics.gauge("tandem_risk_flags_overdue", overdue);
        metrics.gauge("tandem_on_call_clinicians", watching);
    }

    @Scheduled(every = "{tandem.assessment.overdue-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void pageTheLead() {
        overdue.set(flags.overdue());
        watching.set(rotas.current().clinicianIds().size());
        for (var flag : flags.overdueAndUnpaged()) {
            flag.leadIsPaged(clock.instant());
            audit.recordOwnAct("pageTheLead", List.of(flag.personId()), Optional.empty());
            metrics.counter("tandem_risk_flags_lead_paged").increment();
            LOG.warnf("risk flag %s is overdue", flag.id());
        }
    }
}
