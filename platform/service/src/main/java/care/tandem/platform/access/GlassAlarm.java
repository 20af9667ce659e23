package care.tandem.platform.access;

import care.tandem.platform.contract.glass.GlassBroken;
import care.tandem.platform.event.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Tells in every service that the glass was broken: whoever pages the lead, in the transaction that breaks it, and ops, by
 * a figure and a line.
 */
@ApplicationScoped
class GlassAlarm {

    private static final Logger LOG = Logger.getLogger(GlassAlarm.class);

    @Inject
    Outbox outbox;

    private Counter broken;

    /** There from the start: a figure that begins at one does not rise. */
    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        broken = metrics.counter("tandem_glass_broken");
    }

    void tell(@Observes GlassBroken glass) {
        outbox.append(glass);
    }

    void sound(@Observes(during = TransactionPhase.AFTER_SUCCESS) GlassBroken glass) {
        broken.increment();
        LOG.warnf("glass broken: %s", glass.breakGlassId());
    }
}
