package care.tandem.assessment.risk;

import care.tandem.assessment.oncall.OnCallRotas;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether a human is on the other end now. */
@ApplicationScoped
public class Watch {

    @Inject
    OnCallRotas rotas;

    @Inject
    TandemClock clock;

    /** What to answer a person who handed something in. */
    public SafetyReceipt receipt() {
        return SafetyReceipt.of(rotas.current().isWatchedAt(clock.instant()));
    }
}
