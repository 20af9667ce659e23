package care.tandem.platform.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the code of every service keeps to, as far as a machine can tell. A service names its exceptions one by one; one
 * that is no longer needed is refused like a violation, so the lists stay short and true.
 */
public final class HouseRules {

    private final String root;
    private final JavaClasses classes;
    private Set<String> sqlIn = Set.of();
    private Set<String> wireIn = Set.of();
    private Set<String> forAnyone = Set.of();
    private Set<String> onOwnGround = Set.of();
    private Set<String> aboutNobody = Set.of();

    HouseRules(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    /** The rules for the classes of one service, tests left out. */
    public static HouseRules of(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        return new HouseRules(root, classes);
    }

    /** Classes that work with the database beside the repositories, because a rule of theirs is said in SQL. */
    public HouseRules sqlAlsoIn(String... simpleNames) {
        sqlIn = Set.of(simpleNames);
        return this;
    }

    /** Classes that know JAX-RS beside the resources. */
    public HouseRules wireAlsoIn(String... simpleNames) {
        wireIn = Set.of(simpleNames);
        return this;
    }

    /** The only operations that need no token. */
    public HouseRules forAnyone(String... operations) {
        forAnyone = Set.of(operations);
        return this;
    }

    /** Operations that decide without Access, since what they show is no person's of the roster; they are audited. */
    public HouseRules onOwnGround(String... operations) {
        onOwnGround = Set.of(operations);
        return this;
    }

    /** Operations that touch nobody's record, so that there is nothing to ask and nothing to audit. */
    public HouseRules aboutNobody(String... operations) {
        aboutNobody = Set.of(operations);
        return this;
    }

    public Stream<DynamicTest> tests() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    /** By name, in the order of the style guide. */
    Map<String, ArchRule> rules() {
        var layers = new LayerRules(root);
        var operations = new OperationRules(root);
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("noServiceKnowsAnother", layers.noServiceKnowsAnother());
        rules.put("featuresFormNoCycles", layers.featuresFormNoCycles());
        rules.put("onlyResourcesKnowTheWire", layers.onlyResourcesKnowTheWire(wireIn));
        rules.put("onlyRepositoriesKnowTheDatabase", layers.onlyRepositoriesKnowTheDatabase(sqlIn));
        rules.put("entitiesKnowNeither", layers.entitiesKnowNeither());
        rules.put("nativeQueriesNameNoScalar", layers.nativeQueriesNameNoScalar());
        rules.put("timeAndIdsAreInjected", layers.timeAndIdsAreInjected());
        rules.put("nothingIsPrinted", layers.nothingIsPrinted());
        rules.put("oldDatesAreNotUsed", layers.oldDatesAreNotUsed());
        rules.put("noFieldIsPublicAndChangeable", layers.noFieldIsPublicAndChangeable());
        rules.put("nothingStaticChanges", layers.nothingStaticChanges());
        rules.put("pathsAreServedByResources", operations.pathsAreServedByResources());
        rules.put("resourcesRetryDeadlocks", operations.resourcesRetryDeadlocks());
        rules.put("operationsArePublic", operations.operationsArePublic());
        rules.put("operationsAreTransactions", operations.operationsAreTransactions());
        rules.put("operationsSayWhoMayCall", operations.operationsSayWhoMayCall());
        rules.put("onlyListedOperationsAreForAnyone", operations.onlyListedOperationsAreForAnyone(forAnyone));
        rules.put("operationsAskAccess", operations.operationsAskAccess(union(onOwnGround, aboutNobody)));
        rules.put("operationsAreAudited", operations.operationsAreAudited(aboutNobody));
        rules.put("entitiesDoNotTravel", operations.entitiesDoNotTravel());
        rules.put("bodiesAreValidated", operations.bodiesAreValidated());
        rules.put("creatingIsIdempotent", operations.creatingIsIdempotent());
        rules.put("keysAreUsed", operations.keysAreUsed());
        rules.put("conditionalEditsCompareTags", operations.conditionalEditsCompareTags());
        rules.put(
                "exceptionsExist",
                layers.exist(union(sqlIn, wireIn), union(forAnyone, union(onOwnGround, aboutNobody))));
        return rules;
    }

    JavaClasses classes() {
        return classes;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var union = new TreeSet<>(some);
        union.addAll(more);
        return union;
    }
}
