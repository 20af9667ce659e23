package care.tandem.platform.restore;

import care.tandem.platform.audit.RestoredChain;
import care.tandem.platform.gate.Gate;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Asks Kafka after each start, until it is known, whether the database was restored to an earlier moment. */
@ApplicationScoped
class GateKeeper {

    private static final Logger LOG = Logger.getLogger(GateKeeper.class);

    @Inject
    Gate gate;

    @Inject
    RestoredChain chain;

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ask() {
        if (gate.isOpen()) {
            return;
        }
        try {
            var isBehind = chain.isBehind();
            gate.tell(isBehind);
            if (isBehind) {
                LOG.error(
                        "the database lacks what was published: it was restored to an earlier moment. Stop the service and run"
                                + " its command restored; until then nothing is sealed or published");
            }
        } catch (RuntimeException e) {
            LOG.warnf("whether the database is whole is not known yet: %s", e.toString());
        }
    }
}
