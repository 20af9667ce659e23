package care.tandem.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Shifts;
import care.tandem.story.Soon;
import care.tandem.suite.Extent;
import care.tandem.suite.Report;
import care.tandem.suite.Suite;
import care.tandem.suite.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All trials go through the script step by step together, because they have one clock. Last of all, when hardly anything runs
 * beside it: it compares times too.
 */
@Suite
@Order(Integer.MAX_VALUE)
class TwoWorldsTest {
    /** What is taken back, and what staff do: as many as a build has time for. */
    private static final Set<Secret> IN_SHORT = EnumSet.of(Secret.REVOKED, Secret.URGENT_SESSION);

    private static final Set<Observer> EVERYONE = EnumSet.allOf(Observer.class);

    /** Who looks before the end too, so that what changes meanwhile is seen to change. */
    private static final Set<Observer> FOR_CHANGES = Extent.of(EnumSet.of(Observer.ANA), EVERYONE);

    private static final Duration UNTIL_STALE = Duration.ofSeconds(60);

    private final Together together = new Together();
    private final Report report = new Report("two-worlds", "secret", "observer", "answers compared", "differences");
    private final Sweep sweep = new Sweep();
    private final Login onCall = Logins.user("clinician", "Oscar");
    private final List<Trial> trials = Extent.of(IN_SHORT, EnumSet.allOf(Secret.class)).stream()
            .map(secret -> Trial.of(secret, onCall))
            .toList();

    @BeforeAll
    void bothWorldsGoThroughTheSameScript() {
        Logins.user("clinical-lead", "Lena")
                .door()
                .edit("PUT", "/on-call", Shifts.of(onCall))
                .is(200);
        try (var clock = new StoodStill()) {
            var begin = clock.moment();
            step(trial -> world -> trial.secret().stage.prepare(world, begin));
            step(trial -> World::listen);
            look(FOR_CHANGES);
            clock.goOn(Stage.A_WHILE);
            step(trial -> trial.secret()::happens);
            step(trial -> trial.secret()::staffAct);
            look(FOR_CHANGES);
            step(trial -> trial.secret().stage::goOn);
            step(trial -> world -> world.commonDoings(trial.secret() != Secret.REVOKED_AND_HELD));
            look(EVERYONE);
            if (Extent.isFull()) {
                lookWhileTheRosterIsStale();
            }
        }
    }

    private void lookWhileTheRosterIsStale() {
        var enrollment = House.stack().program(Program.ENROLLMENT);
        enrollment.kill();
        try {
            var one = trials.get(0).without();
            Soon.within(
                    UNTIL_STALE,
                    () -> one.ana.door().get(one.ben.path("/assignments")).isRefused(503, "access-state-unknown"));
            inEveryWorld(trial -> world -> EVERYONE.forEach(observer -> sweep.look(world, observer)));
        } finally {
            enrollment.restart();
        }
    }

    @AfterAll
    void nobodyListensAnyMore() {
        trials.stream().flatMap(Trial::worlds).forEach(World::close);
        together.close();
    }

    /** Whoever looks sends no fact on its way: there is nothing to wait for. */
    private void look(Set<Observer> observers) {
        inEveryWorld(trial -> world -> {
            world.noteBells();
            observers.forEach(observer -> sweep.look(world, observer));
        });
    }

    /** In every world, and until all that follows from it has come to pass. */
    private void step(Function<Trial, Consumer<World>> step) {
        inEveryWorld(step);
        Quiet.settle();
    }

    private void inEveryWorld(Function<Trial, Consumer<World>> step) {
        together.run(trials.stream()
                .flatMap(trial -> trial.worlds()
                        .map(world -> (Runnable) () -> step.apply(trial).accept(world)))
                .toList());
    }

    Stream<Trial> trials() {
        return trials.stream();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void nobodyCanTellThemApart(Trial trial) {
        var all = new ArrayList<String>();
        for (var observer : Observer.values()) {
            var differences = trial.differences(observer);
            report.row(trial.secret(), observer, trial.compared(observer), differences.size());
            all.addAll(differences);
        }

        assertThat(all).isEmpty();
    }

    @Test
    void noAnswerTakesLongerWhereSomethingIsHidden() {
        var timings = new Report("two-worlds-timing", "path", "answered after");
        var revoked = trials.stream()
                .filter(trial -> trial.secret() == Secret.REVOKED)
                .findFirst()
                .orElseThrow();

        var taken = new Timings(revoked, Extent.of(12, 500)).taken();

        taken.forEach(timings::row);
        assertThat(taken)
                .allSatisfy((path, samples) ->
                        assertThat(samples.areAlike()).as(samples.toString()).isTrue());
    }
}
