package care.tandem.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplicaOrderTest {

    private static final boolean STREAMING = true;
    private static final long ANY_TIME = Duration.ofDays(1).toNanos();

    /** A third of the 80 that there may be at once: a sixth of the 96 connections is for calls for help. */
    private static final int MANY = 26;

    private final AtomicLong now = new AtomicLong();
    private final Upstream one = new Upstream("session", URI.create("http://one"), 96, Duration.ofSeconds(5), now::get);
    private final Upstream other =
            new Upstream("session", URI.create("http://other"), 96, Duration.ofSeconds(5), now::get);
    private final Replicas replicas = new Replicas(List.of(one, other));

    @Test
    void equalsTakeTurns() {
        assertThat(firstOfNext(6)).filteredOn(one::equals).hasSize(3);
    }

    @Test
    void whoHangsAndSoIsBusyGetsNoMore() {
        one.underWay(!STREAMING).incrementAndGet();

        assertThat(firstOfNext(6)).containsOnly(other);
    }

    @Test
    void openStreamsMakeNobodyBusyForRequests() {
        one.underWay(STREAMING).addAndGet(50);

        assertThat(firstOfNext(6)).contains(one, other);
        assertThat(replicas.inTurn(STREAMING).peek()).isEqualTo(other);
    }

    @Test
    void whoIsAvoidedComesLastUntilThatHasPassed() {
        one.avoid(Duration.ofSeconds(30));
        other.underWay(!STREAMING).incrementAndGet();

        assertThat(firstOfNext(6)).containsOnly(other);
        assertThat(replicas.inTurn(!STREAMING)).hasSize(2);
        now.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(firstOfNext(6)).containsOnly(one);
    }

    private List<Upstream> firstOfNext(int requests) {
        return Stream.generate(() -> replicas.inTurn(!STREAMING).peek())
                .limit(requests)
                .toList();
    }

    @Test
    void aSixthOfTheConnectionsIsKeptForCallsForHelp() {
        one.underWay(false).set(79);
        assertThat(one.isFull()).isFalse();

        one.underWay(false).set(80);
        assertThat(one.isFull()).isTrue();
    }

    @Test
    void aCrowdThatHasJustComeIsTaken() {
        now.addAndGet(ANY_TIME);

        await(one, 79);

        assertThat(one.isFull()).isFalse();
    }

    @Test
    void whereManyHaveStoodForAWhileOnlyAThirdIsTaken() {
        await(one, MANY);
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(one.isFull()).isTrue();
        assertThat(replicas.haveRoom()).as("at the other").isTrue();

        answered(one, 1);
        assertThat(one.isFull()).isFalse();

        await(one, 1);
        assertThat(one.isFull()).isTrue();
    }

    @Test
    void whereTheyWereFewMeanwhileACrowdIsTakenAgain() {
        await(one, MANY);
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        answered(one, MANY / 2);

        await(one, 79 - MANY / 2);

        assertThat(one.isFull()).isFalse();
    }

    private static void await(Upstream upstream, int requests) {
        IntStream.range(0, requests).forEach(request -> upstream.unanswered().oneMore());
    }

    private static void answered(Upstream upstream, int requests) {
        IntStream.range(0, requests).forEach(request -> upstream.unanswered().oneLess());
    }
}
