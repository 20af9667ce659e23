package care.tandem.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyRulesTest {

    @Test
    void theShippedFilesAreInstruments() {
        assertThatCode(() -> KeyRules.check(Keys.PHQ_9)).doesNotThrowAnyException();
        assertThatCode(() -> KeyRules.check(Keys.CPI)).doesNotThrowAnyException();
    }

    @Test
    void aSumNeedsEveryItem() {
        refused(scale(ScaleMethod.SUM, List.of(1, 2), Set.of(), 1, List.of()), "needs every item");
    }

    @Test
    void bandsCoverTheWholeRangeWithoutGap() {
        var bands = List.of(new Band("LOW", 0, 2), new Band("HIGH", 4, 6));

        refused(scale(ScaleMethod.SUM, List.of(1, 2), Set.of(), 2, bands), "gaps");
    }

    @Test
    void aScaleCountsNoItemTwiceAndNoneThatIsNotThere() {
        refused(scale(ScaleMethod.MEAN, List.of(1, 1), Set.of(), 1, List.of()), "twice");
        refused(scale(ScaleMethod.MEAN, List.of(1, 3), Set.of(), 1, List.of()), "no such item");
    }

    @Test
    void onlyOwnItemsAreReversed() {
        refused(scale(ScaleMethod.MEAN, List.of(1), Set.of(2), 1, List.of()), "not its own");
    }

    @Test
    void aMissingRuleCanBeMet() {
        refused(scale(ScaleMethod.MEAN, List.of(1, 2), Set.of(), 3, List.of()), "missing rule");
    }

    private static void refused(Scale scale, String why) {
        var instrument = new Instrument(
                "X",
                1,
                "X",
                "X",
                false,
                true,
                true,
                "X",
                List.of("X"),
                List.of(
                        new Instrument.Option(0, "no"),
                        new Instrument.Option(1, "a bit"),
                        new Instrument.Option(2, "yes"),
                        new Instrument.Option(3, "very")),
                List.of(new Instrument.Item(1, "one"), new Instrument.Item(2, "two")),
                List.of(scale),
                List.of());
        assertThatThrownBy(() -> KeyRules.check(instrument)).hasMessageContaining(why);
    }

    private static Scale scale(
            ScaleMethod method, List<Integer> items, Set<Integer> reversed, int leastAnswered, List<Band> bands) {
        return new Scale("S", "S", method, items, reversed, leastAnswered, false, false, null, bands);
    }
}
