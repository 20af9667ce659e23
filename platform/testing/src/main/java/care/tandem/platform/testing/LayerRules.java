package care.tandem.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.Set;

/** Who may know what: rules 1 to 4. */
final class LayerRules {

    private static final String[] WIRE = {"jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx.ext.web.."};
    private static final String[] DATABASE = {"java.sql..", "javax.sql..", "io.agroal..", "org.hibernate.."};
    private static final Set<String> DATABASE_TYPES = Set.of(
            "jakarta.persistence.EntityManager",
            "jakarta.persistence.Query",
            "jakarta.persistence.TypedQuery",
            "io.quarkus.hibernate.orm.panache.Panache");

    private final String root;

    LayerRules(String root) {
        this.root = root;
    }

    ArchRule noServiceKnowsAnother() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are of another service",
                        type -> type.getPackageName().startsWith("care.tandem.")
                                && !isWithin(type, root)
                                && !isWithin(type, "care.tandem.platform")));
    }

    /** What lies in the service's root package counts as a feature too: used by all, it may use none. */
    ArchRule featuresFormNoCycles() {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return isWithin(type, root) ? SliceIdentifier.of(featureOf(type)) : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "feature packages";
                    }
                })
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    ArchRule onlyResourcesKnowTheWire(Set<String> exceptions) {
        return noClasses()
                .that(describe(
                        "are no resources or exceptions",
                        type -> !outerName(type).endsWith("Resource") && !exceptions.contains(outerName(type))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WIRE)
                .allowEmptyShould(true);
    }

    ArchRule onlyRepositoriesKnowTheDatabase(Set<String> exceptions) {
        return noClasses()
                .that(describe(
                        "are no repositories or exceptions",
                        type -> !outer(type).isAssignableTo(PanacheRepositoryBase.class)
                                && !exceptions.contains(outerName(type))))
                .should()
                .dependOnClassesThat(knowTheDatabase())
                .allowEmptyShould(true);
    }

    /** No list of exceptions opens this: it holds for every entity and every resource. */
    ArchRule entitiesKnowNeither() {
        DescribedPredicate<JavaClass> theWire = JavaClass.Predicates.resideInAnyPackage(WIRE);
        return noClasses()
                .that(describe("are entities", LayerRules::isEntity))
                .should()
                .dependOnClassesThat(knowTheDatabase().or(theWire))
                .orShould()
                .dependOnClassesThat(
                        describe("are repositories", type -> type.isAssignableTo(PanacheRepositoryBase.class)))
                .allowEmptyShould(true);
    }

    /** Hibernate does not see that two of them are the same: it keeps a plan for each execution, and reads all of them for the next. */
    ArchRule nativeQueriesNameNoScalar() {
        return noCodeUnits()
                .should(ArchCondition.from(
                        describe("make a native query of a scalar", LayerRules::makesNativeQueryOfScalar)))
                .allowEmptyShould(true);
    }

    private static boolean makesNativeQueryOfScalar(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .anyMatch(called -> called.getName().equals("createNativeQuery")
                                && called.getFullName().endsWith("java.lang.Class)"))
                && unit.getReferencedClassObjects().stream()
                        .map(ReferencedClassObject::getRawType)
                        .anyMatch(
                                type -> !type.isArray() && type.getPackageName().startsWith("java."));
    }

    ArchRule timeAndIdsAreInjected() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("tell time or make ids", access -> tellsTimeOrMakesIds(access.getTarget())))
                .allowEmptyShould(true);
    }

    ArchRule nothingIsPrinted() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .allowEmptyShould(true);
    }

    ArchRule oldDatesAreNotUsed() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Date.class, java.util.Calendar.class, java.text.DateFormat.class)
                .allowEmptyShould(true);
    }

    ArchRule noFieldIsPublicAndChangeable() {
        return noFields().that().arePublic().should().notBeFinal().allowEmptyShould(true);
    }

    ArchRule nothingStaticChanges() {
        return fields().that().areStatic().should().beFinal().allowEmptyShould(true);
    }

    /** An exception for something that is gone would let the next thing of that name through. */
    ArchRule exist(Set<String> classNames, Set<String> operations) {
        return classes().should(new Existing(classNames, operations)).as("exceptions should name what there is");
    }

    private String featureOf(JavaClass type) {
        var rest = type.getPackageName().substring(root.length());
        return rest.isEmpty() ? "(root)" : rest.substring(1).split("\\.")[0];
    }

    private static boolean isWithin(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }

    private static DescribedPredicate<JavaClass> knowTheDatabase() {
        DescribedPredicate<JavaClass> drivers = JavaClass.Predicates.resideInAnyPackage(DATABASE);
        return drivers.and(describe(
                        "no mapping",
                        type -> !type.getPackageName().startsWith("org.hibernate.annotations")
                                && !type.getPackageName().startsWith("org.hibernate.type")))
                .or(describe("the entity manager", type -> DATABASE_TYPES.contains(type.getName())))
                .as("know the database");
    }

    private static boolean tellsTimeOrMakesIds(AccessTarget target) {
        var owner = target.getOwner().getName();
        var name = target.getName();
        var readsClock = owner.startsWith("java.time.")
                && (name.equals("now") || (owner.equals("java.time.Clock") && name.startsWith("system")));
        return readsClock
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"));
    }

    static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class);
    }

    private static JavaClass outer(JavaClass type) {
        return type.getEnclosingClass().map(LayerRules::outer).orElse(type);
    }

    static String outerName(JavaClass type) {
        return outer(type).getSimpleName();
    }
}
