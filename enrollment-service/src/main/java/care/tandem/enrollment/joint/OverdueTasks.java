package care.tandem.enrollment.joint;

import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.time.TandemClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Past the policy's limit the lead is paged: a line in the log and a number to alarm on. The face never changes by itself. */
@ApplicationScoped
class OverdueTasks {

    private static final Logger LOG = Logger.getLogger(OverdueTasks.class);

    @Inject
    JointTasks tasks;

    @Inject
    Roster roster;

    @Inject
    AuditTrail audit;

    @Inject
    MeterRegistry metrics;

    @Inject
    TandemClock clock;

    private final AtomicLong overdue = new AtomicLong();

    @PostConstruct
    void publish() {
        metrics.gauge("tandem.joint.tasks.overdue", overdue);
    }

    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void pageLead() {
        var at = clock.instant();
        overdue.set(tasks.countOverdue(at));
        for (var task : tasks.overdueUnpaged(at)) {
            if (tasks.markPaged(task.id(), at)) {
                LOG.warnf(
                        "joint task %s of couple %s is overdue: the lead is asked to look", task.id(), task.coupleId());
                audit.recordOwnAct("pageLead", personsOf(task), Optional.of(task.coupleId()));
            }
        }
    }

    private List<UUID> personsOf(JointTask task) {
        return roster.couple(task.coupleId(), Roster.Lock.NONE)
                .orElseThrow()
                .record()
                .personIds();
    }
}
