package care.tandem.platform.testing;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a method, through whatever it calls within its service, comes to a method of the walls. Calls through an
 * interface count for each of its implementations; lambdas count for the method they stand in.
 */
final class Reach {

    private final String root;
    private final Set<String> wanted;

    private Reach(String root, Set<String> wanted) {
        this.root = root;
        this.wanted = wanted;
    }

    /** Any of these methods of the class, in the service whose root package this is. */
    static Reach of(String root, Class<?> owner, String... methods) {
        return new Reach(
                root,
                Arrays.stream(methods)
                        .map(method -> owner.getName() + "." + method)
                        .collect(Collectors.toSet()));
    }

    Reach or(Reach other) {
        return new Reach(
                root, Stream.concat(wanted.stream(), other.wanted.stream()).collect(Collectors.toSet()));
    }

    boolean isReachedFrom(JavaMethod start) {
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<JavaCodeUnit>();
        waiting.add(start);
        while (!waiting.isEmpty()) {
            var unit = waiting.poll();
            if (!seen.add(unit.getFullName())) {
                continue;
            }
            if (accesses(unit).anyMatch(this::isWanted)) {
                return true;
            }
            accesses(unit).flatMap(this::within).forEach(waiting::add);
        }
        return false;
    }

    private boolean isWanted(CodeUnitAccessTarget target) {
        return wanted.contains(target.getOwner().getName() + "." + target.getName());
    }

    private Stream<JavaCodeUnit> within(CodeUnitAccessTarget target) {
        if (!target.getOwner().getPackageName().startsWith(root)) {
            return Stream.empty();
        }
        var declared = target.resolveMember().stream().<JavaCodeUnit>map(unit -> unit);
        return Stream.concat(declared, overriding(target));
    }

    private static Stream<JavaCodeUnit> overriding(CodeUnitAccessTarget target) {
        return target.getOwner().getAllSubclasses().stream()
                .map(JavaClass::getMethods)
                .flatMap(Set::stream)
                .filter(method -> method.getName().equals(target.getName())
                        && method.getRawParameterTypes().size()
                                == target.getRawParameterTypes().size())
                .map(method -> method);
    }

    private static Stream<CodeUnitAccessTarget> accesses(JavaCodeUnit unit) {
        var calls = unit.getCallsFromSelf().stream().<JavaCodeUnitAccess<?>>map(call -> call);
        var references = Stream.<JavaCodeUnitAccess<?>>concat(
                unit.getMethodReferencesFromSelf().stream(), unit.getConstructorReferencesFromSelf().stream());
        return Stream.concat(calls, references).map(JavaCodeUnitAccess::getTarget);
    }
}
