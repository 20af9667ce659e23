package care.tandem.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every possible set of answers. */
class ScoringLawsTest {

    @Provide
    Arbitrary<Integer[]> phq9() {
        return answersTo(Keys.PHQ_9);
    }

    @Provide
    Arbitrary<Integer[]> cpi() {
        return answersTo(Keys.CPI);
    }

    private static Arbitrary<Integer[]> answersTo(Instrument instrument) {
        return Arbitraries.integers()
                .between(instrument.lowest(), instrument.highest())
                .injectNull(0.1)
                .array(Integer[].class)
                .ofSize(instrument.items().size());
    }

    @Property(tries = 300)
    void aSumStaysWithinItsBoundsAndIsTheSum(@ForAll("phq9") Integer[] values) {
        var score = Scoring.score(Keys.PHQ_9, Answers.ofStored(values)).get(0);

        assertThat(score.score().isPresent()).isEqualTo(score.answered() == values.length);
        score.score().ifPresent(sum -> {
            assertThat(sum).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(27));
            assertThat(sum.intValue())
                    .isEqualTo(IntStream.range(0, values.length)
                            .map(i -> values[i])
                            .sum());
        });
    }

    @Property(tries = 300)
    void aTotalHasABandExactlyIfThereIsATotal(@ForAll("phq9") Integer[] values) {
        var score = Scoring.score(Keys.PHQ_9, Answers.ofStored(values)).get(0);

        assertThat(score.band().isPresent()).isEqualTo(score.score().isPresent());
    }

    @Property
    void everyTotalIsInExactlyOneBand(@ForAll @IntRange(min = 0, max = 27) int total) {
        var score = BigDecimal.valueOf(total);

        assertThat(Keys.PHQ_9.scale("TOTAL").bands().stream().filter(band -> band.has(score)))
                .hasSize(1);
    }

    @Property(tries = 300)
    void item9IsFlaggedExactlyIfItIsAboveZero(@ForAll("phq9") Integer[] values) {
        var flagged = Scoring.flaggedItems(Keys.PHQ_9, Answers.ofStored(values));

        assertThat(flagged.contains(9)).isEqualTo(values[8] != null && values[8] > 0);
    }

    @Property
    void reversingTwiceChangesNothing(@ForAll @IntRange(min = 1, max = 5) int value) {
        var once = Scoring.reversed(Keys.CPI, value);

        assertThat(once).isBetween(1, 5);
        assertThat(Scoring.reversed(Keys.CPI, once)).isEqualTo(value);
    }

    @Property(tries = 300)
    void aMeanStaysWithinItsOptionsAndTheMissingRuleDecides(@ForAll("cpi") Integer[] values) {
        for (var score : Scoring.score(Keys.CPI, Answers.ofStored(values))) {
            var rule = Keys.CPI.scale(score.scale()).leastAnswered();

            assertThat(score.score().isPresent()).isEqualTo(score.answered() >= rule);
            score.score().ifPresent(mean -> assertThat(mean).isBetween(BigDecimal.ONE, BigDecimal.valueOf(5)));
        }
    }

    @Property(tries = 100)
    void whatIsStoredReadsBackAsItWas(@ForAll("cpi") Integer[] values) {
        assertThat(Answers.ofStored(values).toStored(Keys.CPI)).containsExactly(values);
    }

    @Property
    void theSameAnswerEverywhereGivesTheMiddleOnlyInTheMiddle(@ForAll @IntRange(min = 1, max = 5) int value) {
        var scores = Scoring.score(Keys.CPI, Keys.all(Keys.CPI, value));

        // five items count forward and two backward, so a straight line through the form is no extreme
        var expected =
                new BigDecimal(5 * value + 2 * (6 - value)).divide(BigDecimal.valueOf(7), 2, RoundingMode.HALF_UP);
        assertThat(scores).allSatisfy(score -> assertThat(score.score()).contains(expected));
    }
}
