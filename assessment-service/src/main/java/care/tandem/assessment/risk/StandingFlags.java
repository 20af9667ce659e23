package care.tandem.assessment.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Whether a person has a flag that stands: what else may be opened because of it. */
@ApplicationScoped
public class StandingFlags {

    @Inject
    RiskFlags flags;

    public boolean standFor(UUID personId) {
        return flags.standsFor(personId);
    }
}
