package care.tandem.overload;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A gateway full of open streams, one half of which nobody reads. Each step stands on those before it. */
@Suite
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenStreamsTest {
    private static final int GATEWAY = 13;
    private static final int MOST = Extent.of(200, 1_000);
    private static final int TOO_MANY = 20;
    private static final int AT_ONCE = 20;
    private static final int RINGS = Extent.of(20, 2_000);
    private static final long MOST_MEGABYTES = 640;
    private static final Duration QUICK = Duration.ofSeconds(2);

    /** How many of a hundred calls are quick: see {@link SlowClientsTest}. */
    private static final double MOST_CALLS = Extent.of(0.5, 0.99);

    private final Report report =
            new Report("open-streams", "streams", "what", "took", "an ordinary client p50/p99", "memory");
    private final List<Wire> streams = new ArrayList<>();

    private LocalServer gateway;
    private Programme programme;
    private Person ana;
    private Memory memory;
    private String thread;

    @BeforeAll
    void fill() {
        var most = Map.of("tandem.gateway.max-streams", Integer.toString(MOST));
        var starting = OwnThread.call(() -> House.stack().startGateway(GATEWAY, most));
        programme = Programme.withFreshStaff();
        ana = programme.inCare("Ana");
        thread = ana.careThread();
        gateway = starting.join();
        memory = Memory.watch(gateway);
        var begun = System.nanoTime();
        for (var tries = 0; streams.size() < MOST && tries < 2 * MOST / AT_ONCE; tries++) {
            fillUp();
        }
        assertThat(streams).hasSize(MOST);
        tell("opened", begun, "");
    }

    /** Whoever is told to come again does. */
    private void fillUp() {
        var some = open(Math.min(AT_ONCE, MOST - streams.size()));
        Soon.comesTrue(() -> assertThat(some).as("answered").allMatch(stream -> hears(stream, "\r\n\r\n")));
        for (var stream : some) {
            if (stream.heard().startsWith("HTTP/1.1 503")) {
                stream.close();
            } else {
                Soon.comesTrue(() -> assertThat(hears(stream, "retry:")).isTrue());
                streams.add(stream);
            }
        }
    }

    private List<Wire> open(int count) {
        var token = ana.login().token();
        var request = "GET /api/v1/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        return IntStream.range(0, count)
                .mapToObj(one -> Wire.to(gateway.port()).send(request))
                .toList();
    }

    private static boolean hears(Wire stream, String text) {
        stream.read();
        return stream.heard().contains(text);
    }

    private void tell(String what, long begun, Object others) {
        report.row(streams.size(), what, (System.nanoTime() - begun) / 1_000_000 + " ms", others, memory.told());
    }

    @AfterAll
    void end() {
        streams.forEach(Wire::close);
        gateway.close();
    }

    @Test
    @Order(1)
    void oneMoreIsToldToComeAgain() {
        for (var stream : open(TOO_MANY)) {
            Soon.comesTrue(() -> assertThat(hears(stream, "\r\n\r\n")).isTrue());
            assertThat(stream.heard()).startsWith("HTTP/1.1 503").containsIgnoringCase("\r\nRetry-After: ");
            stream.close();
        }
    }

    @Test
    @Order(2)
    void allAreRungAndNobodyElseWaits() {
        var door = programme.inCare("Ben").door().at(gateway);
        var begun = System.nanoTime();
        var ordinary = new Helpline(List.of(() -> door.get("/persons/me"), () -> door.get("/notifications")));
        var half = streams.subList(0, streams.size() / 2);
        try (ordinary) {
            for (var i = 0; i < RINGS; i++) {
                programme
                        .clinician()
                        .door()
                        .post("/threads/" + thread + "/messages", Map.of("text", "Ring"))
                        .is(201);
                half.forEach(Wire::read);
            }
            Soon.comesTrue(() -> assertThat(half).allMatch(stream -> hearsAllRings(stream)));
        }

        var quantiles = ordinary.tally().acceptedQuantile(0.5).toMillis() + "/"
                + ordinary.tally().acceptedQuantile(0.99).toMillis() + " ms";
        tell("rung " + RINGS + " times, one half unread", begun, quantiles);
        assertThat(ordinary.unheard()).isEmpty();
        assertThat(ordinary.tally().acceptedQuantile(MOST_CALLS)).isLessThan(QUICK);
    }

    private static boolean hearsAllRings(Wire stream) {
        stream.read();
        return stream.objects() >= RINGS;
    }

    @Test
    @Order(3)
    void memoryStaysBounded() {
        assertThat(memory.most()).allSatisfy((program, most) -> assertThat(most).isLessThan(MOST_MEGABYTES));
    }

    @Test
    @Order(4)
    void whereOneEndsAnotherFindsRoom() {
        streams.forEach(Wire::close);

        Soon.comesTrue(() -> {
            try (var stream = open(1).get(0)) {
                Soon.within(
                        Duration.ofSeconds(3),
                        () -> assertThat(hears(stream, "retry:")).isTrue());
            }
        });
    }
}
