package care.tandem.kills;

import care.tandem.suite.Extent;
import care.tandem.suite.Report;
import care.tandem.suite.Suite;
import care.tandem.suite.Wholeness;
import care.tandem.writes.Cast;
import care.tandem.writes.Reckoning;
import care.tandem.writes.Round;
import care.tandem.writes.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A round of writes of many at once for each case, and somebody dies in it, at a moment that the seed tells. */
@Suite
class KillsTest {
    private static final System.Logger LOG = System.getLogger(KillsTest.class.getName());

    /** To have the same moments again: {@code -Dtandem.seed}. */
    private static final long SEED = Long.getLong("tandem.seed", System.nanoTime());

    private static final int KILLS_OF_EACH = 13;
    private static final int KILLS_OF_A_ROUND = Extent.of(2, 4);
    private static final List<Victim> IN_SHORT = List.of(Victim.ENROLLMENT, Victim.POSTGRES);

    private final Random random = new Random(SEED);
    private final Report report = new Report(
            "kills",
            "process",
            "after accepted",
            "writes accepted",
            "put off",
            "no answer",
            "refused",
            "lost",
            "doubled");
    private final Wholeness house = new Wholeness();
    private Cast cast;
    private int rounds;

    static Stream<List<Kill>> rounds() {
        LOG.log(System.Logger.Level.INFO, "kills: -Dtandem.seed={0}", Long.toString(SEED));
        var random = new Random(SEED);
        var victims = Extent.isFull() ? everyone(random) : IN_SHORT;
        return IntStream.range(0, victims.size() / KILLS_OF_A_ROUND)
                .mapToObj(round -> victims.subList(round * KILLS_OF_A_ROUND, (round + 1) * KILLS_OF_A_ROUND))
                .map(some -> inTurn(some, random));
    }

    /** Each as often; nobody twice in a round. */
    private static List<Victim> everyone(Random random) {
        return IntStream.range(0, KILLS_OF_EACH)
                .mapToObj(turn -> {
                    var all = new ArrayList<>(List.of(Victim.values()));
                    Collections.shuffle(all, random);
                    return all;
                })
                .flatMap(List::stream)
                .toList();
    }

    /** One after the other as the round goes on; whoever comes back may meet the next who dies. */
    private static List<Kill> inTurn(List<Victim> victims, Random random) {
        return victims.stream()
                .map(victim -> Kill.atRandom(victim, random))
                .sorted(Comparator.comparing(Kill::after))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rounds")
    void nothingAcceptedIsLostAndNothingHappensTwice(List<Kill> kills) {
        castOfThisRound();

        var ledger = new Round(cast, random, Duration.ZERO).run(kills);
        var reckoning = Reckoning.of(ledger, cast);

        for (var kill : kills) {
            report.row(
                    rounds,
                    kill.victim(),
                    kill.after(),
                    reckoning.accepted(),
                    ledger.count(Wish.Outcome.PUT_OFF),
                    ledger.count(Wish.Outcome.NO_ANSWER),
                    reckoning.refused().size(),
                    reckoning.lost().size(),
                    reckoning.doubled().size());
        }
        reckoning.nothingIsWrong();
        house.isThere();
    }

    private void castOfThisRound() {
        if (rounds++ % Cast.ROUNDS == 0) {
            cast = new Cast();
        }
        cast.awaitReady();
        cast.signInAgain();
    }
}
