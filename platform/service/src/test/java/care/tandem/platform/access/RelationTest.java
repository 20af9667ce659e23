package care.tandem.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.roster.RosterAge;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which relation is open at which age of the roster: the table of what goes on and what closes. */
class RelationTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Set<Relation> NEVER_CLOSED = EnumSet.of(Relation.OWN, Relation.ON_CALL, Relation.BREAK_GLASS);
    private static final Set<Relation> HALF_A_DAY =
            EnumSet.of(Relation.TREATING, Relation.INTERVIEWER, Relation.COORDINATOR, Relation.LEAD);

    @Test
    void whileTheRosterIsFreshAllAreOpen() {
        assertThat(open(false, LIMIT)).isEqualTo(EnumSet.allOf(Relation.class));
    }

    @Test
    void onceItIsStaleStaffGoOnAboutSinglePersons() {
        var expected = EnumSet.copyOf(HALF_A_DAY);
        expected.addAll(NEVER_CLOSED);

        assertThat(open(false, LIMIT.plusMillis(1))).isEqualTo(expected);
        assertThat(open(false, Duration.ofHours(12))).isEqualTo(expected);
    }

    @Test
    void afterHalfADayOnlyOneselfAndWhoWatchesAndBreakGlassGoOn() {
        assertThat(open(false, Duration.ofHours(12).plusMillis(1))).isEqualTo(NEVER_CLOSED);
        assertThat(open(false, null)).isEqualTo(NEVER_CLOSED);
    }

    @Test
    void anUnknownSubjectClosesAllButOneselfAndWhoWatchesAndBreakGlass() {
        assertThat(open(true, Duration.ZERO)).isEqualTo(NEVER_CLOSED);
    }

    private static Set<Relation> open(boolean unknown, Duration age) {
        var now = new RosterAge(Optional.ofNullable(age), LIMIT);
        var open = EnumSet.noneOf(Relation.class);
        for (var relation : Relation.values()) {
            if (relation.isOpen(unknown, now)) {
                open.add(relation);
            }
        }
        return open;
    }
}
