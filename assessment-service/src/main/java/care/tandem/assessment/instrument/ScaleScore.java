package care.tandem.assessment.instrument;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a scale gives for one response.
 *
 * @param score empty where too few items were answered
 * @param answered how many of the scale's items were
 * @param band the named range the score is in, where the key names ranges
 */
public record ScaleScore(String scale, Optional<BigDecimal> score, int answered, int items, Optional<String> band) {}
