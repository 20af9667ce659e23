package care.tandem.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.tandem.local.LocalServer;
import care.tandem.local.OwnThread;
import care.tandem.story.House;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Soon;
import care.tandem.suite.Extent;
import care.tandem.suite.Report;
import care.tandem.suite.Suite;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many clients of each slow kind at one gateway, and somebody else who goes on as on any other day. */
@Suite
class SlowClientsTest {
    private static final int GATEWAY = 12;
    private static final int OF_EACH = Extent.of(20, 150);
    private static final Duration LASTS = Extent.of(Duration.ofSeconds(6), Duration.ofSeconds(60));
    private static final Duration QUIET = Extent.of(Duration.ofSeconds(2), Duration.ofSeconds(10));
    private static final Duration TO_END = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Duration QUICK = Duration.ofSeconds(2);
    /** How many of a hundred calls are quick; a short form makes so few that one stall of the machine is all of the rest. */
    private static final double MOST = Extent.of(0.5, 0.99);

    private static final long MOST_MEGABYTES = 640;

    /** Short, so that a short form sees them pass. */
    private static final Map<String, String> TIMES =
            Map.of("tandem.gateway.head-timeout", "2S", "tandem.gateway.answer-timeout", "3S");

    private final Report report = new Report(
            "slow-clients", "who", "connections", "ended by the gateway", "an ordinary client p50/p99", "memory");
    private final Map<SlowClient, List<Wire>> wires = new EnumMap<>(SlowClient.class);

    private LocalServer gateway;
    private Programme programme;
    private Person ana;
    private Helpline ordinary;
    private Memory memory;

    @BeforeAll
    void allAtOnce() {
        var starting = OwnThread.call(() -> House.stack().startGateway(GATEWAY, TIMES));
        programme = Programme.withFreshStaff();
        ana = programme.inCare("Ana");
        gateway = starting.join();
        memory = Memory.watch(gateway);
        var before = someoneElse();
        LockSupport.parkNanos(QUIET.toNanos());
        before.close();
        report.row("nobody", 0, "", quantiles(before.tally()), memory.told());
        ordinary = someoneElse();
        open();
        goOn();
        ordinary.close();
        report.row("all of these", OF_EACH * wires.size(), "", quantiles(ordinary.tally()), memory.told());
        wires.forEach((who, all) -> report.row(who, all.size(), who.isEnded() ? ended(who) : "", "", ""));
    }

    private Helpline someoneElse() {
        var door = programme.clinician().door().at(gateway);
        return new Helpline(List.of(() -> door.get("/me"), () -> door.get("/threads")));
    }

    private void open() {
        var token = ana.login().token();
        var messages = "/api/v1/threads/" + ana.careThread() + "/messages";
        for (var who : SlowClient.values()) {
            wires.put(
                    who,
                    IntStream.range(0, OF_EACH)
                            .mapToObj(one -> who.opened(gateway.port(), token, messages))
                            .toList());
        }
    }

    private void goOn() {
        for (var begun = System.nanoTime(); System.nanoTime() - begun < LASTS.toNanos(); ) {
            wires.forEach((who, all) -> all.forEach(who::goOn));
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** Reading to the end of what came tells who was ended. */
    private long ended(SlowClient who) {
        return wires.get(who).stream()
                .filter(wire -> {
                    while (!wire.hasEnded() && !wire.read().isEmpty()) {
                        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(50));
                    }
                    return wire.hasEnded();
                })
                .count();
    }

    private static String quantiles(Tally tally) {
        return tally.acceptedQuantile(0.5).toMillis() + "/"
                + tally.acceptedQuantile(0.99).toMillis() + " ms";
    }

    @AfterAll
    void end() {
        wires.values().stream().flatMap(List::stream).forEach(Wire::close);
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsTooSlowIsEnded(SlowClient who) {
        assumeTrue(who.isEnded());

        Soon.within(TO_END, () -> assertThat(ended(who)).isEqualTo(OF_EACH));
    }

    @Test
    void nobodyElseWaits() {
        assertThat(ordinary.unheard()).isEmpty();
        assertThat(ordinary.tally().acceptedQuantile(MOST)).isLessThan(QUICK);
    }

    @Test
    void memoryStaysBounded() {
        assertThat(memory.most()).allSatisfy((program, most) -> assertThat(most).isLessThan(MOST_MEGABYTES));
    }
}
