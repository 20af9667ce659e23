package care.tandem.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shipped keys. Worked examples of the PHQ-9 are published totals: learn8.cc/q/4LLWDg679x (1,0,2,0,1,0,0,0,0 is 4,
 * minimal), and calcipedia.org/calculators/phq-9-calculator (bands; item 9 above zero always matters).
 */
class ScoringTest {

    @Test
    void aPublishedExampleOfThePhq9GivesItsPublishedTotal() {
        var answers = Keys.answers(1, 0, 2, 0, 1, 0, 0, 0, 0);

        assertThat(phq9(answers).score()).contains(BigDecimal.valueOf(4));
        assertThat(phq9(answers).band()).contains("MINIMAL");
        assertThat(Scoring.flaggedItems(Keys.PHQ_9, answers)).isEmpty();
    }

    @Test
    void item9IsFlaggedEvenWhereTheTotalIsMinimal() {
        var answers = Keys.answers(0, 0, 0, 0, 0, 0, 0, 0, 1);

        assertThat(phq9(answers).score()).contains(BigDecimal.ONE);
        assertThat(phq9(answers).band()).contains("MINIMAL");
        assertThat(Scoring.flaggedItems(Keys.PHQ_9, answers)).containsExactly(9);
    }

    @Test
    void eightOnesAndATwoOnItem9AreTenAndModerate() {
        var answers = Keys.answers(1, 1, 1, 1, 1, 1, 1, 1, 2);

        assertThat(phq9(answers).score()).contains(BigDecimal.TEN);
        assertThat(phq9(answers).band()).contains("MODERATE");
        assertThat(Scoring.flaggedItems(Keys.PHQ_9, answers)).containsExactly(9);
    }

    @Test
    void thePhq9RunsFrom0To27() {
        assertThat(phq9(Keys.all(Keys.PHQ_9, 0)).score()).contains(BigDecimal.ZERO);
        assertThat(phq9(Keys.all(Keys.PHQ_9, 3)).score()).contains(BigDecimal.valueOf(27));
        assertThat(Keys.PHQ_9.scale("TOTAL").changePoints()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, MINIMAL",
        "4, MINIMAL",
        "5, MILD",
        "9, MILD",
        "10, MODERATE",
        "14, MODERATE",
        "15, MODERATELY_SEVERE",
        "19, MODERATELY_SEVERE",
        "20, SEVERE",
        "27, SEVERE"
    })
    void thePhq9BandsHaveTheirPublishedEdges(int total, String band) {
        assertThat(Keys.PHQ_9.scale("TOTAL").bandOf(BigDecimal.valueOf(total)).map(Band::code))
                .contains(band);
    }

    @Test
    void aPhq9WithAnItemLeftOutHasNoTotalButIsStillFlagged() {
        var answers = Keys.answers(3, 3, 3, null, 3, 3, 3, 3, 1);

        assertThat(phq9(answers).score()).isEmpty();
        assertThat(phq9(answers).band()).isEmpty();
        assertThat(phq9(answers).answered()).isEqualTo(8);
        assertThat(Scoring.flaggedItems(Keys.PHQ_9, answers)).containsExactly(9);
    }

    @Test
    void item9LeftOutIsNoFlag() {
        assertThat(Scoring.flaggedItems(Keys.PHQ_9, Keys.answers(3, 3, 3, 3, 3, 3, 3, 3, null)))
                .isEmpty();
    }

    @Test
    void aCpiPatternIsTheMeanOfItsItemsWithTheReversedOnesTurned() {
        var byItem = new TreeMap<>(Map.of(1, 4, 5, 5, 9, 2, 13, 3, 17, 1, 21, 4, 25, 3));

        var scores = Scoring.score(Keys.CPI, Answers.of(byItem));

        // 4 + 5 + (6-2) + 3 + (6-1) + 4 + 3 = 28 over 7
        assertThat(scores.get(0).scale()).isEqualTo("CARETAKING_ENABLING");
        assertThat(scores.get(0).score()).contains(new BigDecimal("4.00"));
        assertThat(scores.get(1).score()).isEmpty();
    }

    @Test
    void aCpiPatternTakesOneMissingAnswerAndNotTwo() {
        var one = new TreeMap<>(Map.of(1, 4, 5, 5, 13, 3, 17, 1, 21, 4, 25, 3));
        var two = new TreeMap<>(Map.of(1, 4, 5, 5, 13, 3, 17, 1, 21, 4));

        // 4 + 5 + 3 + 5 + 4 + 3 = 24 over 6
        assertThat(Scoring.score(Keys.CPI, Answers.of(one)).get(0).score()).contains(new BigDecimal("4.00"));
        assertThat(Scoring.score(Keys.CPI, Answers.of(two)).get(0).score()).isEmpty();
        assertThat(Scoring.score(Keys.CPI, Answers.of(two)).get(0).answered()).isEqualTo(5);
    }

    @Test
    void theCpiHasItsFourPatternsIsOurOwnAndNotValidated() {
        assertThat(Keys.CPI.scales())
                .extracting(Scale::code)
                .containsExactly(
                        "CARETAKING_ENABLING", "LACK_OF_BOUNDARIES", "EMOTIONAL_DEPENDENCY", "UNBALANCED_ROLES");
        assertThat(Keys.CPI.items()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(Keys.CPI.scales()).allSatisfy(scale -> {
            assertThat(scale.items()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(scale.reversed()).isNotEmpty();
            assertThat(scale.higherIsBetter()).isFalse();
            assertThat(scale.shownToPerson()).isFalse();
        });
        assertThat(Keys.CPI.clinicallyValidated()).isFalse();
        assertThat(Keys.CPI.safetyItems()).isEmpty();
    }

    private static ScaleScore phq9(Answers answers) {
        return Scoring.score(Keys.PHQ_9, answers).get(0);
    }
}
