package care.tandem.platform.document;

import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.api.Safety;
import care.tandem.platform.identity.AnyToken;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.identity.Scope;
import care.tandem.platform.identity.StepUp;
import care.tandem.platform.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the marks on a resource method say of its operation, besides what its signature says. */
record Marks(MethodInfo method) {

    boolean isPublic() {
        return has(PermitAll.class);
    }

    boolean isIdempotent() {
        return has(Idempotent.class);
    }

    boolean isConditionalEdit() {
        return has(ConditionalEdit.class);
    }

    boolean isForSafety() {
        return has(Safety.class);
    }

    /** The status of success where it is not 200. */
    Optional<Response.Status> status() {
        return value(ResponseStatus.class).map(AnnotationValue::asInt).map(Response.Status::fromStatusCode);
    }

    /** Who may call, in words. */
    List<String> callers() {
        var callers = new ArrayList<String>();
        if (isPublic()) {
            callers.add("anyone");
        }
        if (has(AnyToken.class)) {
            callers.add("any token");
        }
        value(Roles.class)
                .ifPresent(roles -> Arrays.stream(roles.asEnumArray())
                        .map(role -> Role.valueOf(role).claim())
                        .forEach(callers::add));
        value(Scope.class).ifPresent(scope -> callers.add("clinic " + scope.asString()));
        return callers;
    }

    /** The refusals that follow from the marks, and those that are named. */
    Set<ProblemType> refusals() {
        var types = new LinkedHashSet<ProblemType>();
        if (!isPublic()) {
            types.add(ProblemType.UNAUTHENTICATED);
        }
        if (!isPublic() && !has(AnyToken.class)) {
            types.add(ProblemType.FORBIDDEN);
        }
        if (has(StepUp.class)) {
            types.add(ProblemType.STEP_UP_REQUIRED);
        }
        if (isIdempotent()) {
            types.addAll(List.of(
                    ProblemType.IDEMPOTENCY_KEY_MISSING,
                    ProblemType.IDEMPOTENCY_KEY_IN_USE,
                    ProblemType.IDEMPOTENCY_KEY_REUSED));
        }
        if (isConditionalEdit()) {
            types.addAll(List.of(ProblemType.PRECONDITION_REQUIRED, ProblemType.PRECONDITION_FAILED));
        }
        value(Refuses.class)
                .ifPresent(named -> Arrays.stream(named.asEnumArray())
                        .map(ProblemType::valueOf)
                        .forEach(types::add));
        return types;
    }

    private boolean has(Class<? extends Annotation> mark) {
        return method.hasAnnotation(mark);
    }

    private Optional<AnnotationValue> value(Class<? extends Annotation> mark) {
        return Optional.ofNullable(method.annotation(mark)).map(found -> found.value());
    }
}
