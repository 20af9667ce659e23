package care.tandem.writes;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.story.House;
import care.tandem.story.Soon;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One round's ledger against what stands in the house afterwards, all of them lists of what is wrong.
 *
 * @param refused not accepted in all the round, though asked again and again
 * @param lost accepted, and not there
 * @param doubled there more than once
 * @param unheardOf there, and not known where it should be
 * @param unaudited accepted without a row of the audit
 * @param unforeseen answers that are neither a yes nor a "later"
 */
public record Reckoning(
        int accepted,
        List<String> refused,
        List<String> lost,
        List<String> doubled,
        List<String> unheardOf,
        List<String> unaudited,
        List<String> unforeseen) {
    private static final String AUDITED =
            "SELECT count(DISTINCT request_id) FROM audit WHERE request_id = ANY (string_to_array(?, ','))";
    private static final Duration TO_ARRIVE = Duration.ofSeconds(40);

    public static Reckoning of(Ledger ledger, Cast cast) {
        var accepted = ledger.wishes().stream().filter(Wish::isAccepted).toList();
        var unheardOf = Stream.concat(
                        accepted.stream().filter(wish -> !comesTrue(wish)).map(Wish::toString),
                        cast.patients().stream()
                                .filter(patient -> !isTold(patient))
                                .map(Reckoning::notTold))
                .toList();
        return new Reckoning(
                accepted.size(),
                ledger.wishes().stream()
                        .filter(wish -> !wish.isAccepted())
                        .map(Wish::toString)
                        .toList(),
                accepted.stream()
                        .filter(wish -> wish.effects() == 0)
                        .map(Wish::toString)
                        .toList(),
                accepted.stream()
                        .filter(Reckoning::isDoubled)
                        .map(Wish::toString)
                        .toList(),
                unheardOf,
                accepted.stream()
                        .filter(Reckoning::isUnaudited)
                        .map(Wish::toString)
                        .toList(),
                List.copyOf(ledger.unforeseen()));
    }

    public void nothingIsWrong() {
        assertThat(lost).as("lost").isEmpty();
        assertThat(doubled).as("doubled").isEmpty();
        assertThat(refused).as("never accepted").isEmpty();
        assertThat(unheardOf).as("not delivered").isEmpty();
        assertThat(unaudited).as("without a row of the audit").isEmpty();
        assertThat(unforeseen).as("neither yes nor later").isEmpty();
    }

    private static boolean comesTrue(Wish wish) {
        return comesTrue(() -> {
            if (!wish.hasArrived()) {
                throw new AssertionError("not there yet");
            }
        });
    }

    private static boolean isTold(Patient patient) {
        return comesTrue(() -> {
            if (patient.tallies().notToldOf() != 0) {
                throw new AssertionError("not told yet");
            }
        });
    }

    private static String notTold(Patient patient) {
        return patient.person() + " was not told of " + patient.tallies().notToldOf() + " changes of the calendar";
    }

    private static boolean comesTrue(org.awaitility.core.ThrowingRunnable what) {
        try {
            Soon.within(TO_ARRIVE, what);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private static boolean isDoubled(Wish wish) {
        return wish.effects() > (wish.kind().isMadeOnce() ? 1 : wish.tries());
    }

    /** Each yes has a row; that of a repeated one may be of reading what the first has done. */
    private static boolean isUnaudited(Wish wish) {
        return wish.kind().isAudited()
                && House.records(wish.kind().service())
                                .count(
                                        wish.mayHaveBeenDoneBefore() ? AUDITED : AUDITED + " AND deed = 'WRITE'",
                                        String.join(",", wish.acceptedAs()))
                        < wish.acceptedAs().size();
    }
}
