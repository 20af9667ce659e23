package care.tandem.assessment.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One figure that an instrument gives, and how.
 *
 * @param reversed those of its items whose value counts from the other end
 * @param leastAnswered with fewer answers there is no score: the missing rule
 * @param shownToPerson whether the person themself is shown it; nobody else's access rests on this
 * @param changePoints the difference that counts as change, where a source gives one; else null
 */
public record Scale(
        String code,
        String title,
        ScaleMethod method,
        List<Integer> items,
        Set<Integer> reversed,
        int leastAnswered,
        boolean higherIsBetter,
        boolean shownToPerson,
        Integer changePoints,
        List<Band> bands) {

    public Optional<Band> bandOf(BigDecimal score) {
        return bands.stream().filter(band -> band.has(score)).findFirst();
    }
}
