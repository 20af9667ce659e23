package care.tandem.assessment.paging;

import care.tandem.assessment.AssessmentSettings;
import care.tandem.platform.contract.glass.GlassBroken;
import care.tandem.platform.event.EventConsumer;
import care.tandem.platform.event.Reactions;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Calls the lead once for each glass that was broken, in whichever service. Of this service's own the page is written in
 * the transaction that breaks it, and waits for no broker; when the topic tells of it too, the page is there.
 */
@ApplicationScoped
class GlassPages implements EventConsumer {

    private static final Logger LOG = Logger.getLogger(GlassPages.class);

    @Inject
    Pages pages;

    @Inject
    AssessmentSettings settings;

    @Inject
    TandemClock clock;

    @Override
    public void register(Reactions reactions) {
        reactions.on(GlassBroken.class, this::call);
    }

    void call(@Observes GlassBroken broken) {
        var lead = Call.toLead(settings.paging().lead());
        if (pages.writeForGlass(broken.breakGlassId(), lead, clock.instant())) {
            LOG.warnf("broken glass %s calls for the lead", broken.breakGlassId());
        }
    }
}
