package care.tandem.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.Door;
import care.tandem.story.Metrics;
import care.tandem.story.Soon;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What alerts and dashboard ask for is told by the programs that run. */
class FiguresTest {

    /** Prometheus' own. */
    private static final String UP = "up";

    /** Counters that are there from the first time on that they have something to count. */
    private static final Set<String> FROM_THE_FIRST_TIME_ON = Set.of(
            "tandem_audit_sealer_failures_total",
            "tandem_codes_refused_total",
            "tandem_consumer_retries_total",
            "tandem_dead_records_total",
            "tandem_events_of_unknown_type_total",
            "tandem_gateway_revocations_untold_total");

    @Test
    void everyMetricThatAlertsAndDashboardAskForIsTold() {
        Door.ofNobody().get("/programme").is(200);
        var asked = new TreeSet<>(Figures.asked());
        asked.remove(UP);
        asked.removeAll(FROM_THE_FIRST_TIME_ON);

        Soon.comesTrue(
                () -> assertThat(told()).contains("tandem_roster_age_seconds").containsAll(asked));
    }

    private static Set<String> told() {
        return Arrays.stream(Program.values())
                .flatMap(program -> Metrics.of(program).names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
