package care.tandem.overload;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.LocalServer;
import care.tandem.local.OwnThread;
import care.tandem.story.House;
import care.tandem.suite.Extent;
import care.tandem.suite.Report;
import care.tandem.suite.Suite;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Fifty times as many clients as keep the stack busy, none of whom waits before asking again: more than ten times the load
 * that it carries. What became of them, of its memory, and of calls for help. In a build there are twelve times as many, for
 * a moment.
 */
@Suite
class OverloadTest {
    private static final int CLIENTS = 8;
    private static final int MANY_CLIENTS = Extent.of(12, 50) * CLIENTS;
    private static final int PEOPLE = Extent.of(2, 8);
    private static final int GATEWAY = 11;

    /** What a program of the stack may take: its heap (224 MB), as much beside it, and itself. */
    private static final long MOST_MEGABYTES = 640;

    /** Requests a minute of one caller, in full as elsewhere by default; gateways of stories have no limit. */
    private static final int LIMIT = Extent.of(10, 300);

    private static final Map<String, String> LIMITS = Map.of("tandem.gateway.limits.caller", Integer.toString(LIMIT));

    private static final Duration TO_MEASURE = Duration.ofSeconds(Extent.of(2, 10));
    private static final Duration OVERLOADED = Duration.ofSeconds(Extent.of(6, 60));

    /** Two seconds; in a build other stacks want the same processors. */
    private static final Duration PROMISED = Duration.ofSeconds(Extent.of(10, 2));

    private final Report report = new Report(
            "overload", "what", "answered a second", "by status", "accepted p50/p99", "refused p50/p99", "memory");

    private Callers callers;
    private LocalServer limited;
    private Tally carried;
    private Tally offered;
    private Tally afterwards;
    private Tally beyondTheLimit;
    private Helpline helpline;
    private Memory memory;

    @BeforeAll
    void overload() {
        var starting = OwnThread.call(() -> House.stack().startGateway(GATEWAY, LIMITS));
        callers = new Callers(PEOPLE);
        limited = starting.join();
        var load = new Load(callers.ordinary());
        memory = Memory.watch(limited);
        load.by(CLIENTS, TO_MEASURE);
        carried = load.by(CLIENTS, TO_MEASURE);
        tell(CLIENTS + " clients", carried, TO_MEASURE);
        helpline = new Helpline(callers.forHelp());
        offered = load.by(MANY_CLIENTS, OVERLOADED);
        helpline.close();
        tell(MANY_CLIENTS + " clients", offered, OVERLOADED);
        tell("calls for help meanwhile", helpline.tally(), OVERLOADED);
        afterwards = load.by(CLIENTS, TO_MEASURE);
        tell("afterwards", afterwards, TO_MEASURE);
        var one = new Load(Callers.ordinary(callers.anyone().at(limited)));
        beyondTheLimit = one.by(CLIENTS, TO_MEASURE);
        tell("one caller, at a gateway with a limit", beyondTheLimit, TO_MEASURE);
        memory.close();
    }

    @AfterAll
    void end() {
        limited.close();
    }

    @Test
    void whatIsTooMuchIsRefusedQuicklyAndToldWhenToComeAgain() {
        assertThat(offered.byStatus().keySet()).as("by status").isSubsetOf(200, 201, 503);
        assertThat(offered.refused()).isNotEmpty().allMatch(Tally.Outcome::saysWhen);
        isInTime(offered.refusedQuantile(0.99));
    }

    @Test
    void whatIsAcceptedIsAnsweredInTimeAndNoLessOfItThanBefore() {
        isInTime(offered.acceptedQuantile(0.99));
        assertThat(offered.accepted() / OVERLOADED.toSeconds()).isGreaterThan(rate(carried) / 5);
    }

    @Test
    void whoCallsForHelpIsHeardAllTheSame() {
        assertThat(helpline.unheard()).isEmpty();
        assertThat(helpline.tally().accepted()).isPositive();
        isInTime(helpline.tally().acceptedQuantile(0.99));
    }

    @Test
    void memoryStaysBounded() {
        assertThat(memory.most().values()).allMatch(most -> most < MOST_MEGABYTES);
    }

    @Test
    void afterwardsEverythingIsAsItWas() {
        assertThat(afterwards.refused()).isEmpty();
        isInTime(afterwards.acceptedQuantile(0.99));
    }

    @Test
    void oneCallerBeyondTheLimitIsRefusedAndNobodyElseAndNoCallForHelp() {
        assertThat(beyondTheLimit.byStatus().keySet()).isSubsetOf(200, 201, 429);
        assertThat(beyondTheLimit.accepted()).isBetween(LIMIT / 2L, 2L * LIMIT);
        assertThat(beyondTheLimit.refused()).isNotEmpty().allMatch(Tally.Outcome::saysWhen);
        isInTime(beyondTheLimit.refusedQuantile(0.99));
        callers.ana().at(limited).get("/persons/me").is(200);
        callers.anyone().at(limited).post("/alarms").is(202);
    }

    private static void isInTime(Duration took) {
        assertThat(took).isLessThan(PROMISED);
    }

    private static int rate(Tally tally) {
        return (int) (tally.accepted() / TO_MEASURE.toSeconds());
    }

    private void tell(String what, Tally tally, Duration time) {
        report.row(
                what,
                tally.size() / time.toSeconds(),
                tally.byStatus(),
                millis(tally.acceptedQuantile(0.5)) + "/" + millis(tally.acceptedQuantile(0.99)),
                millis(tally.refusedQuantile(0.5)) + "/" + millis(tally.refusedQuantile(0.99)),
                memory.told());
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
