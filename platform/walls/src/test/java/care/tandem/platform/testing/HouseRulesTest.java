package care.tandem.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule can fail, for what it is about and for nothing else. */
class HouseRulesTest {

    private static final SampleService SAMPLE = new SampleService("sample");

    private static final Map<Violation, SampleService> BROKEN = new LinkedHashMap<>();

    private static JavaClasses all;

    /** One line of the sample service, changed so that it breaks these rules. */
    record Violation(String rules, String file, String before, String after) {

        @Override
        public String toString() {
            return rules + ": " + after;
        }
    }

    @BeforeAll
    static void compile(@TempDir Path directory) throws IOException {
        violations().forEach(violation -> BROKEN.put(violation, new SampleService("sample" + BROKEN.size())));
        BROKEN.forEach((violation, service) -> service.with(violation.file, violation.before, violation.after));
        all = SampleService.compiled(
                Stream.concat(Stream.of(SAMPLE), BROKEN.values().stream()).toList(), directory);
    }

    @Test
    void aServiceThatKeepsAllRulesPasses() {
        assertThat(broken(rules(SAMPLE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aViolationIsFound(Violation violation) {
        assertThat(broken(rules(BROKEN.get(violation)))).containsExactlyInAnyOrder(violation.rules.split(" "));
    }

    static Stream<Violation> violations() {
        return Stream.of(layers(), language(), operations(), access(), writing())
                .flatMap(some -> some);
    }

    @Test
    void thePlatformMakesNoNativeQueryOfAScalar() {
        var platform = HouseRules.of("care.tandem.platform");

        platform.rules().get("nativeQueriesNameNoScalar").check(platform.classes());
    }

    @Test
    void anExceptionForWhatIsGoneIsRefused() {
        assertThat(broken(rules(SAMPLE).wireAlsoIn("Gone"))).containsExactly("exceptionsExist");
        assertThat(broken(rules(SAMPLE).aboutNobody("listKinds", "gone"))).containsExactly("exceptionsExist");
    }

    @Test
    void anOperationThatAsksAccessIsNoException() {
        assertThat(broken(rules(SAMPLE).aboutNobody("listKinds", "editNote")))
                .containsExactly("operationsAreAudited", "operationsAskAccess");
    }

    @Test
    void everyRuleIsBrokenByATest() {
        var proven = new TreeSet<String>();
        violations().forEach(violation -> proven.addAll(List.of(violation.rules.split(" "))));
        proven.add("exceptionsExist");

        assertThat(rules(SAMPLE).rules().keySet()).containsExactlyInAnyOrderElementsOf(proven);
    }

    private static Stream<Violation> layers() {
        return Stream.of(
                new Violation("noServiceKnowsAnother", "Notes", "// here", "care.tandem.other.Other other;"),
                new Violation("featuresFormNoCycles", "Tag", "// here", "care.tandem.sample.note.NoteView note;"),
                new Violation("featuresFormNoCycles", "SampleSettings", "// here", "care.tandem.sample.tag.Tag tag;"),
                new Violation(
                        "onlyResourcesKnowTheWire", "AccessReading", "// here", "jakarta.ws.rs.core.Response answer;"),
                new Violation(
                        "onlyRepositoriesKnowTheDatabase",
                        "AccessReading",
                        "// here",
                        "jakarta.persistence.EntityManager entities;"),
                new Violation(
                        "onlyRepositoriesKnowTheDatabase", "AccessReading", "// here", "javax.sql.DataSource rows;"),
                new Violation(
                        "nativeQueriesNameNoScalar",
                        "Notes",
                        "// here",
                        "Object x() { return getEntityManager().createNativeQuery(\"SELECT 1\", Long.class); }"),
                new Violation("entitiesKnowNeither", "Note", "// here", "jakarta.persistence.EntityManager entities;"),
                new Violation("entitiesKnowNeither", "Note", "// here", "Notes notes;"),
                new Violation("entitiesKnowNeither", "Note", "// here", "jakarta.ws.rs.core.Response answer;"));
    }

    private static Stream<Violation> language() {
        var time = Stream.of(
                "Object x = java.time.Instant.now();",
                "Object x = java.time.LocalDate.now();",
                "Object x = java.time.Clock.systemUTC();",
                "java.util.function.Supplier<Object> x = java.time.Instant::now;",
                "long x = System.currentTimeMillis();",
                "Object x = java.util.UUID.randomUUID();");
        return Stream.concat(
                time.map(after -> new Violation("timeAndIdsAreInjected", "AccessReading", "// here", after)),
                Stream.of(
                        new Violation("nothingIsPrinted", "AccessReading", "// here", "{ System.out.println(); }"),
                        new Violation("oldDatesAreNotUsed", "AccessReading", "// here", "java.util.Date date;"),
                        new Violation("noFieldIsPublicAndChangeable", "AccessReading", "// here", "public int open;"),
                        new Violation("nothingStaticChanges", "AccessReading", "// here", "static int count;")));
    }

    private static Stream<Violation> operations() {
        return Stream.of(
                new Violation(
                        "onlyResourcesKnowTheWire pathsAreServedByResources",
                        "Tag",
                        "public class",
                        "@jakarta.ws.rs.Path(\"/tags\")" + " @care.tandem.platform.data.RetriesDeadlock public class"),
                new Violation("resourcesRetryDeadlocks", "NoteResource", "@RetriesDeadlock", ""),
                new Violation("operationsArePublic", "NoteResource", "public NoteView readNote", "NoteView readNote"),
                new Violation("operationsAreTransactions", "NoteResource", "@Transactional // read", ""),
                new Violation("operationsSayWhoMayCall", "NoteResource", "@AnyToken", ""),
                new Violation(
                        "onlyListedOperationsAreForAnyone operationsSayWhoMayCall",
                        "NoteResource",
                        "@AnyToken",
                        "@AnyToken @PermitAll"),
                new Violation(
                        "onlyListedOperationsAreForAnyone", "NoteResource", "@Scope(\"notes:read\")", "@PermitAll"),
                new Violation("onlyListedOperationsAreForAnyone", "NoteResource", "@PermitAll", "@AnyToken"),
                new Violation(
                        "entitiesDoNotTravel", "NoteResource", "List<NoteView> listNotes", "List<Note> listNotes"));
    }

    private static Stream<Violation> access() {
        return Stream.of(
                new Violation(
                        "operationsAskAccess operationsAreAudited",
                        "NoteResource",
                        "access.own();",
                        "access.absent();"),
                new Violation(
                        "operationsAskAccess operationsAreAudited", "AccessReading", "access.read(person)", "null"),
                new Violation("operationsAskAccess", "NoteResource", "access.own();", "recordDeed();"),
                new Violation("operationsAreAudited", "NoteResource", "recordDeed(); // list", ""));
    }

    private static Stream<Violation> writing() {
        return Stream.of(
                new Violation(
                        "bodiesAreValidated",
                        "NoteResource",
                        "@Valid @NotNull WriteNote command",
                        "@Valid WriteNote command"),
                new Violation(
                        "bodiesAreValidated",
                        "NoteResource",
                        "@Valid @NotNull WriteNote command",
                        "@NotNull WriteNote command"),
                new Violation("creatingIsIdempotent keysAreUsed", "NoteResource", "@Idempotent", ""),
                new Violation("keysAreUsed", "NoteResource", "return idempotency.once", "return once"),
                new Violation("conditionalEditsCompareTags", "NoteResource", "@ConditionalEdit", ""),
                new Violation("conditionalEditsCompareTags", "NoteResource", "etags.requireMatch(command);", ""));
    }

    private static HouseRules rules(SampleService service) {
        return new HouseRules(service.root(), service.of(all))
                .sqlAlsoIn("Note")
                .wireAlsoIn("Note")
                .forAnyone("showNotes")
                .onOwnGround("listNotes")
                .aboutNobody("listKinds");
    }

    private static TreeSet<String> broken(HouseRules rules) {
        var broken = new TreeSet<String>();
        rules.rules().forEach((name, rule) -> {
            if (rule.evaluate(rules.classes()).hasViolation()) {
                broken.add(name);
            }
        });
        return broken;
    }
}
