package care.tandem.platform.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** A condition on a method that is said by a predicate. */
final class Holding extends ArchCondition<JavaMethod> {

    private final Predicate<JavaMethod> holds;

    private Holding(String description, Predicate<JavaMethod> holds) {
        super(description);
        this.holds = holds;
    }

    static Holding of(String description, Predicate<JavaMethod> holds) {
        return new Holding(description, holds);
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        if (!holds.test(method)) {
            events.add(SimpleConditionEvent.violated(
                    method,
                    method.getFullName() + " should " + getDescription() + " " + method.getSourceCodeLocation()));
        }
    }
}
