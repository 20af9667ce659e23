package care.tandem.writes;

import care.tandem.story.Answer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One thing that somebody wants done.
 *
 * @param name how it can be told apart
 * @param ask asks for it; each time alike, with the same Idempotency-Key where it takes one
 * @param effects how often it stands in the service that did it
 * @param arrived whether it is where else it should be known
 * @param then what the asker does with the answer
 */
record Write(String name, Supplier<Answer> ask, LongSupplier effects, BooleanSupplier arrived, Consumer<Answer> then) {

    static Write of(String name, Supplier<Answer> ask, LongSupplier effects) {
        return new Write(name, ask, effects, () -> true, answer -> {});
    }

    Write arriving(BooleanSupplier where) {
        return new Write(name, ask, effects, where, then);
    }

    Write then(Consumer<Answer> next) {
        return new Write(name, ask, effects, arrived, next);
    }
}
