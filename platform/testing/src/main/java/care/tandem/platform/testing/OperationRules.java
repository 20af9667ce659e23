package care.tandem.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import care.tandem.platform.access.Access;
import care.tandem.platform.access.AccessLog;
import care.tandem.platform.access.BreakGlass;
import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.audit.AuditReader;
import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.AnyToken;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.identity.Scope;
import care.tandem.platform.request.Etags;
import care.tandem.platform.request.Idempotency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What every operation of the API keeps to: rule 5, and what goes with it. */
final class OperationRules {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final String WIRE = "jakarta.ws.rs.";

    private final Reach access;
    private final Reach audit;
    private final Reach idempotency;
    private final Reach tags;

    OperationRules(String root) {
        access = Reach.of(
                        root,
                        Access.class,
                        "read",
                        "write",
                        "writeAtOnce",
                        "readCouple",
                        "writeCouple",
                        "own",
                        "treated",
                        "recordRead")
                .or(Reach.of(root, AccessLog.class, "page"))
                .or(Reach.of(root, BreakGlass.class, "open", "page"));
        audit = access.or(Reach.of(root, AuditTrail.class, "record"))
                .or(Reach.of(root, AuditReader.class, "page", "verify"));
        idempotency = Reach.of(root, Idempotency.class, "once", "onceAll").or(Reach.of(root, BreakGlass.class, "open"));
        tags = Reach.of(root, Etags.class, "requireMatch");
    }

    ArchRule pathsAreServedByResources() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .or(describe(
                        "have operations", type -> operationsOf(type).findAny().isPresent()))
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .beAnnotatedWith(Path.class);
    }

    ArchRule resourcesRetryDeadlocks() {
        return classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(RetriesDeadlock.class);
    }

    ArchRule operationsArePublic() {
        return operations("be public", method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    ArchRule operationsAreTransactions() {
        return operations("be transactions", has(Transactional.class));
    }

    ArchRule operationsSayWhoMayCall() {
        return operations(
                "say who may call in exactly one way",
                method -> 1
                        == Stream.<Predicate<JavaMethod>>of(
                                        OperationRules::isGuarded, has(AnyToken.class), has(PermitAll.class))
                                .filter(guard -> guard.test(method))
                                .count());
    }

    ArchRule onlyListedOperationsAreForAnyone(Set<String> listed) {
        return operations(
                "be for anyone if listed, and only then",
                method -> has(PermitAll.class).test(method) == listed.contains(method.getName()));
    }

    /** Listed ones do not ask, or they would not be listed; one that names a person asks whatever is listed. */
    ArchRule operationsAskAccess(Set<String> exceptions) {
        return operations("ask Access if they are about somebody", method -> {
            var isListed = exceptions.contains(method.getName());
            var mustAsk = namesAPerson(method) || (isGuarded(method) && !isListed);
            return mustAsk ? access.isReachedFrom(method) : !isListed || !access.isReachedFrom(method);
        });
    }

    /** The walls' audit writes a row in the transaction of the operation. */
    ArchRule operationsAreAudited(Set<String> aboutNobody) {
        return operations(
                "leave a record in the audit if they are about somebody",
                method -> !isGuarded(method) || aboutNobody.contains(method.getName()) != audit.isReachedFrom(method));
    }

    ArchRule entitiesDoNotTravel() {
        return operations(
                "neither take nor give entities",
                method -> Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getRawParameterTypes().stream())
                        .noneMatch(LayerRules::isEntity));
    }

    ArchRule bodiesAreValidated() {
        return operations(
                "validate their body",
                method -> method.getParameters().stream()
                        .filter(OperationRules::isBody)
                        .allMatch(body -> body.isAnnotatedWith(Valid.class) && body.isAnnotatedWith(NotNull.class)));
    }

    ArchRule creatingIsIdempotent() {
        return operations(
                "take a key if they create",
                method -> !creates(method)
                        || has(Idempotent.class).or(has(PermitAll.class)).test(method));
    }

    ArchRule keysAreUsed() {
        return operations(
                "take a key if they use one, and only then",
                method -> has(Idempotent.class).test(method) == idempotency.isReachedFrom(method));
    }

    ArchRule conditionalEditsCompareTags() {
        return operations(
                "take a tag if they compare it, and only then",
                method -> has(ConditionalEdit.class).test(method) == tags.isReachedFrom(method));
    }

    static Stream<JavaMethod> operationsOf(JavaClass type) {
        return type.getMethods().stream().filter(OperationRules::isOperation);
    }

    private static boolean isOperation(JavaMethod method) {
        return VERBS.stream().anyMatch(method::isAnnotatedWith);
    }

    private static ArchRule operations(String should, Predicate<JavaMethod> holds) {
        return methods()
                .that(describe("are operations", OperationRules::isOperation))
                .should(Holding.of(should, holds));
    }

    private static Predicate<JavaMethod> has(Class<? extends Annotation> annotation) {
        return method -> method.isAnnotatedWith(annotation);
    }

    private static boolean isGuarded(JavaMethod method) {
        return has(Roles.class).or(has(Scope.class)).test(method);
    }

    private static boolean namesAPerson(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(PersonRef.class));
    }

    private static boolean creates(JavaMethod method) {
        return method.isAnnotatedWith(POST.class)
                && method.tryGetAnnotationOfType(ResponseStatus.class)
                        .filter(status -> status.value() == 201)
                        .isPresent();
    }

    private static boolean isBody(JavaParameter parameter) {
        var isFromElsewhere = parameter.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getName().startsWith(WIRE));
        return !isFromElsewhere;
    }
}
