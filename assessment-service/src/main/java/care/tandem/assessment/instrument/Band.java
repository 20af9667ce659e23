package care.tandem.assessment.instrument;

import java.math.BigDecimal;

/** A named range of a scale's scores, both ends included. */
public record Band(String code, int from, int to) {

    boolean has(BigDecimal score) {
        return score.compareTo(BigDecimal.valueOf(from)) >= 0 && score.compareTo(BigDecimal.valueOf(to)) <= 0;
    }
}
