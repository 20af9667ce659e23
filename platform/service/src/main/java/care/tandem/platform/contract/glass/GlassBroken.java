package care.tandem.platform.contract.glass;

import care.tandem.platform.contract.Event;
import java.util.UUID;

/**
 * A clinician broke the glass in the service that says so. Neither who nor whose record: whoever hears of it needs no more
 * than that the lead must look, and the lead has that service's list.
 */
public record GlassBroken(UUID breakGlassId) implements Event {
    @Override
    public UUID subject() {
        return breakGlassId;
    }
}
