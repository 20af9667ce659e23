package care.tandem.assessment.result;

import care.tandem.assessment.instrument.ScaleScore;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;

/** One figure of a result, as it was computed when the answers came in. */
@Embeddable
class ScaleResult {

    private String scale;
    private BigDecimal score;
    private int answered;
    private int items;
    private String band;

    protected ScaleResult() {}

    static ScaleResult of(ScaleScore score) {
        var result = new ScaleResult();
        result.scale = score.scale();
        result.score = score.score().orElse(null);
        result.answered = score.answered();
        result.items = score.items();
        result.band = score.band().orElse(null);
        return result;
    }

    String scale() {
        return scale;
    }

    Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }

    int answered() {
        return answered;
    }

    int items() {
        return items;
    }

    Optional<String> band() {
        return Optional.ofNullable(band);
    }
}
