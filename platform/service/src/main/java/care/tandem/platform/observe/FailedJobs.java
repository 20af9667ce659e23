package care.tandem.platform.observe;

import care.tandem.platform.data.SqlStates;
import io.quarkus.scheduler.FailedExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * What a job that failed leaves in the log, instead of the scheduler's own stack at each turn: a line where it will pass,
 * as while the database is away, and the stack where somebody must mend it.
 */
@ApplicationScoped
class FailedJobs {

    private static final Logger LOG = Logger.getLogger(FailedJobs.class);

    void log(@Observes FailedExecution failed) {
        var job = failed.getExecution().getTrigger().getMethodDescription();
        var cause = failed.getException();
        if (SqlStates.mayPass(cause)) {
            LOG.warnf(
                    "%s is tried again: %s",
                    job, SqlStates.in(cause).<Throwable>map(sql -> sql).orElse(cause));
        } else {
            LOG.errorf(cause, "%s failed", job);
        }
    }
}
