package care.tandem.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** That every name of two lists is the name of a class and of an operation, among all the classes looked at. */
final class Existing extends ArchCondition<JavaClass> {

    private final Set<String> missingClasses;
    private final Set<String> missingOperations;

    Existing(Set<String> classes, Set<String> operations) {
        super("name what there is");
        missingClasses = new TreeSet<>(classes);
        missingOperations = new TreeSet<>(operations);
    }

    @Override
    public void init(Collection<JavaClass> all) {
        for (var type : all) {
            missingClasses.remove(type.getSimpleName());
            OperationRules.operationsOf(type).forEach(method -> missingOperations.remove(method.getName()));
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        // Each class by itself tells nothing: what is missing is known when all of them were seen.
    }

    @Override
    public void finish(ConditionEvents events) {
        missingClasses.forEach(name -> events.add(SimpleConditionEvent.violated(name, "there is no class " + name)));
        missingOperations.forEach(
                name -> events.add(SimpleConditionEvent.violated(name, "there is no operation " + name)));
    }
}
