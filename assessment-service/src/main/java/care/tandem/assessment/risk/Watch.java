package care.tandem.assessment.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether a human is on the other end now. */
@ApplicationScoped
public class Watch {

    @Inject
    OnCallRotas rotas;

    /** What to answer a person who handed something in. */
    public SafetyReceipt receipt() {
        return SafetyReceipt.of(rotas.current().isCovered());
    }
}
