package care.tandem.assessment.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What nobody has answered for yet. */
@ApplicationScoped
public class OpenFlags {

    @Inject
    RiskFlags flags;

    public List<OpenFlag> all() {
        return flags.open().stream().map(OpenFlag::of).toList();
    }
}
