package care.tandem.outages;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.Metrics;
import care.tandem.story.Soon;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How one outage went.
 *
 * @param sightings all that was asked from a moment after its begin until its end
 * @param recovery how long it took after it until everything was as usual
 * @param threadsMore by how many the threads of a program had grown at its end, of the one that grew most
 */
record Course(Outage outage, List<Sighting> sightings, long staleAt, Duration recovery, int threadsMore) {

    /** What was on its way when it began may be answered either way. */
    private static final Duration TO_BE_NOTICED = Duration.ofSeconds(1);

    /** {@code tandem.roster.max-age}, and before it the time between two beats. */
    private static final Duration SURELY_STALE = Duration.ofSeconds(31);

    private static final Duration TO_RECOVER = Duration.ofSeconds(60);

    /** @param unseen what is done after the callers went home, before it ends */
    static Course of(Outage outage, Scene scene, Runnable meanwhile, Runnable unseen) {
        scene.signInAgain();
        var threads = threads();
        try (var pulse = new Pulse(scene)) {
            LockSupport.parkNanos(TO_BE_NOTICED.toNanos());
            outage.begin();
            var begun = System.nanoTime();
            meanwhile.run();
            LockSupport.parkNanos(outage.length().toNanos() - (System.nanoTime() - begun));
            var threadsMore = grown(threads, threads());
            var end = System.nanoTime();
            pulse.end();
            unseen.run();
            outage.end();
            var recovered = untilAllIsAsUsual(scene);
            var seen = pulse.between(begun + TO_BE_NOTICED.toNanos(), end);
            return new Course(outage, seen, begun + SURELY_STALE.toNanos(), recovered, threadsMore);
        } finally {
            outage.end();
        }
    }

    private static Duration untilAllIsAsUsual(Scene scene) {
        var begun = System.nanoTime();
        for (var act : Act.values()) {
            Soon.within(
                    TO_RECOVER, () -> assertThat(Sighting.of(act, scene)).matches(Sighting::isUsual, "is as usual"));
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static List<Integer> threads() {
        return Arrays.stream(Program.values())
                .map(program -> (int) Metrics.of(program).sum("jvm_threads_live_threads"))
                .toList();
    }

    private static int grown(List<Integer> before, List<Integer> after) {
        var most = 0;
        for (var i = 0; i < before.size(); i++) {
            most = Math.max(most, after.get(i) - before.get(i));
        }
        return most;
    }

    Duration longest() {
        return sightings.stream().map(Sighting::took).max(Duration::compareTo).orElseThrow();
    }

    Duration median() {
        return sightings.stream()
                .map(Sighting::took)
                .sorted()
                .skip(sightings.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    long putOff() {
        return sightings.stream().filter(Sighting::isPutOff).count();
    }

    /** Those that were asked when the roster was older than anyone may believe. */
    List<Sighting> whenStale() {
        return sightings.stream().filter(one -> one.asked() > staleAt).toList();
    }
}
