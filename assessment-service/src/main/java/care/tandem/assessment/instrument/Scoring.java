package care.tandem.assessment.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Scores by the key: pure functions, the same answers always give the same figures. */
public final class Scoring {

    private static final int DECIMALS_OF_A_MEAN = 2;

    private Scoring() {}

    /** One score for each scale, in the key's order. */
    public static List<ScaleScore> score(Instrument instrument, Answers answers) {
        return instrument.scales().stream()
                .map(scale -> score(instrument, scale, answers))
                .toList();
    }

    /** The safety items whose answer is above what the key allows. */
    public static List<Integer> flaggedItems(Instrument instrument, Answers answers) {
        return instrument.safetyItems().stream()
                .filter(safety -> isFlagged(safety, answers))
                .map(Instrument.SafetyItem::item)
                .toList();
    }

    public static boolean isFlagged(Instrument.SafetyItem safety, Answers answers) {
        return answers.to(safety.item()).filter(value -> value > safety.above()).isPresent();
    }

    /** The value counted from the other end of the options. */
    static int reversed(Instrument instrument, int value) {
        return instrument.lowest() + instrument.highest() - value;
    }

    private static ScaleScore score(Instrument instrument, Scale scale, Answers answers) {
        var values = scale.items().stream()
                .flatMap(item -> answers.to(item).map(v -> directed(instrument, scale, item, v)).stream())
                .toList();
        var score = values.size() < scale.leastAnswered() ? Optional.<BigDecimal>empty() : combine(scale, values);
        var band = score.flatMap(scale::bandOf).map(Band::code);
        return new ScaleScore(scale.code(), score, values.size(), scale.items().size(), band);
    }

    private static int directed(Instrument instrument, Scale scale, int item, int value) {
        return scale.reversed().contains(item) ? reversed(instrument, value) : value;
    }

    private static Optional<BigDecimal> combine(Scale scale, List<Integer> values) {
        var sum =
                BigDecimal.valueOf(values.stream().mapToLong(Integer::longValue).sum());
        return Optional.of(
                switch (scale.method()) {
                    case SUM -> sum;
                    case MEAN ->
                        sum.divide(BigDecimal.valueOf(values.size()), DECIMALS_OF_A_MEAN, RoundingMode.HALF_UP);
                });
    }
}
