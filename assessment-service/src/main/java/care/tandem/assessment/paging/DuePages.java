package care.tandem.assessment.paging;

import care.tandem.assessment.AssessmentSettings;
import care.tandem.assessment.oncall.OnCallRota;
import care.tandem.assessment.oncall.OnCallRotas;
import care.tandem.assessment.risk.OpenFlag;
import care.tandem.assessment.risk.OpenFlags;
import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.time.TandemClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Looks again and again whom open flags and the rota call for now, and writes a page for each that there is none for. It
 * looks at what is, not at what happened: nothing that fails, dies or starts late can make it miss one.
 */
@ApplicationScoped
class DuePages {

    private static final Logger LOG = Logger.getLogger(DuePages.class);

    @Inject
    OpenFlags flags;

    @Inject
    OnCallRotas rotas;

    @Inject
    Chain chain;

    @Inject
    Pages pages;

    @Inject
    AssessmentSettings settings;

    @Inject
    TandemClock clock;

    @Inject
    AuditTrail audit;

    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong watching = new AtomicLong();
    private Counter leadPaged;

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("tandem_risk_flags_overdue", overdue);
        metrics.gauge("tandem_on_call_clinicians", watching);
        leadPaged = metrics.counter("tandem_risk_flags_lead_paged");
    }

    @Scheduled(every = "{tandem.assessment.paging.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void write() {
        var now = clock.instant();
        var rota = rotas.current();
        var open = flags.all();
        overdue.set(open.stream().filter(flag -> flag.isOverdue(now)).count());
        watching.set(rota.watchingAt(now).size());
        writeForFlags(open, rota, now);
        writeForGap(rota, now);
    }

    private void writeForFlags(List<OpenFlag> open, OnCallRota rota, Instant now) {
        var written = pages.ofOpenFlags();
        for (var flag : open) {
            for (var call : chain.calls(flag, rota, now)) {
                var page = new Pages.Written(flag.id(), call.step(), call.recipient());
                if (!written.contains(page) && pages.writeForFlag(flag.id(), call, now)) {
                    recordFor(flag, call.step());
                }
            }
        }
    }

    private void recordFor(OpenFlag flag, Step step) {
        audit.recordOwnAct(step.act(), List.of(flag.personId()), Optional.empty());
        if (step == Step.LEAD) {
            leadPaged.increment();
            LOG.warnf("risk flag %s calls for the lead", flag.id());
        }
    }

    /** A gap is known by where it begins: it calls once, before it comes. */
    private void writeForGap(OnCallRota rota, Instant now) {
        var unwatchedFrom = rota.unwatchedFrom(now);
        var isNear = unwatchedFrom.isBefore(now.plus(settings.rotaGapHorizon()));
        if (isNear
                && pages.writeForGap(
                        unwatchedFrom, Call.toLead(settings.paging().lead()), now)) {
            LOG.warnf("nobody watches from %s on", unwatchedFrom);
        }
    }
}
