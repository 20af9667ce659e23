package care.tandem.assessment.result;

import care.tandem.assessment.instrument.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The totals that a person was shown: what a consent to disclose progress reaches. */
@ApplicationScoped
public class ShownTotals {

    /** One figure that the person has seen. */
    public record ShownTotal(BigDecimal score, int lowest, int highest, Optional<String> band, Instant submittedAt) {}

    @Inject
    Results results;

    @Inject
    Catalogue catalogue;

    /** The latest of this instrument, where the person was shown one. */
    public Optional<ShownTotal> latest(UUID personId, String instrumentCode) {
        return results.lastShown(personId, instrumentCode).flatMap(this::totalOf);
    }

    private Optional<ShownTotal> totalOf(Result result) {
        var instrument = catalogue.used(result.instrumentCode(), result.instrumentVersion());
        return result.scales().stream()
                .filter(scale -> instrument.scale(scale.scale()).shownToPerson())
                .filter(scale -> scale.score().isPresent())
                .findFirst()
                .map(scale -> new ShownTotal(
                        scale.score().orElseThrow(),
                        instrument.lowestOf(instrument.scale(scale.scale())),
                        instrument.highestOf(instrument.scale(scale.scale())),
                        scale.band(),
                        result.submittedAt()));
    }
}
