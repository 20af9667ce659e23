package care.tandem.platform.access;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Says in every service that the glass was broken: the figure pages the lead, the line tells which one it was. */
@ApplicationScoped
class GlassAlarm {

    private static final Logger LOG = Logger.getLogger(GlassAlarm.class);

    @Inject
    MeterRegistry metrics;

    void sound(@Observes(during = TransactionPhase.AFTER_SUCCESS) GlassBroken broken) {
        metrics.counter("tandem_glass_broken").increment();
        LOG.warnf("glass broken: %s by %s about %s", broken.breakGlassId(), broken.clinicianId(), broken.personId());
    }
}
