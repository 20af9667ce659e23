package care.tandem.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule can fail, for what it is about and for nothing else. */
class HouseRulesTest {

    @TempDir
    Path directory;

    @Test
    void aServiceThatKeepsAllRulesPasses() throws IOException {
        assertThat(broken(rules(new SampleService().compiledIn(directory)))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("violations")
    void aViolationIsFound(String rules, String file, String before, String after) throws IOException {
        var classes = new SampleService().with(file, before, after).compiledIn(directory);

        assertThat(broken(rules(classes))).containsExactlyInAnyOrder(rules.split(" "));
    }

    static Stream<Arguments> violations() {
        return Stream.of(layers(), language(), operations(), access(), writing())
                .flatMap(some -> some);
    }

    @Test
    void thePlatformMakesNoNativeQueryOfAScalar() {
        var platform = HouseRules.of("care.tandem.platform");

        platform.rules().get("nativeQueriesNameNoScalar").check(platform.classes());
    }

    @Test
    void anExceptionForWhatIsGoneIsRefused() throws IOException {
        var classes = new SampleService().compiledIn(directory);

        assertThat(broken(rules(classes).wireAlsoIn("Gone"))).containsExactly("exceptionsExist");
        assertThat(broken(rules(classes).aboutNobody("listKinds", "gone"))).containsExactly("exceptionsExist");
    }

    @Test
    void anOperationThatAsksAccessIsNoException() throws IOException {
        var classes = new SampleService().compiledIn(directory);

        assertThat(broken(rules(classes).aboutNobody("listKinds", "editNote")))
                .containsExactly("operationsAreAudited", "operationsAskAccess");
    }

    @Test
    void everyRuleIsBrokenByATest() throws IOException {
        var proven = new TreeSet<String>();
        violations()
                .forEach(violation ->
                        proven.addAll(List.of(violation.get()[0].toString().split(" "))));
        proven.add("exceptionsExist");

        assertThat(rules(new SampleService().compiledIn(directory)).rules().keySet())
                .containsExactlyInAnyOrderElementsOf(proven);
    }

    private static Stream<Arguments> layers() {
        return Stream.of(
                arguments("noServiceKnowsAnother", "Notes", "// here", "care.tandem.other.Other other;"),
                arguments("featuresFormNoCycles", "Tag", "// here", "care.tandem.sample.note.NoteView note;"),
                arguments("featuresFormNoCycles", "SampleSettings", "// here", "care.tandem.sample.tag.Tag tag;"),
                arguments(
                        "onlyResourcesKnowTheWire", "AccessReading", "// here", "jakarta.ws.rs.core.Response answer;"),
                arguments(
                        "onlyRepositoriesKnowTheDatabase",
                        "AccessReading",
                        "// here",
                        "jakarta.persistence.EntityManager entities;"),
                arguments("onlyRepositoriesKnowTheDatabase", "AccessReading", "// here", "javax.sql.DataSource rows;"),
                arguments(
                        "nativeQueriesNameNoScalar",
                        "Notes",
                        "// here",
                        "Object x() { return getEntityManager().createNativeQuery(\"SELECT 1\", Long.class); }"),
                arguments("entitiesKnowNeither", "Note", "// here", "jakarta.persistence.EntityManager entities;"),
                arguments("entitiesKnowNeither", "Note", "// here", "Notes notes;"),
                arguments("entitiesKnowNeither", "Note", "// here", "jakarta.ws.rs.core.Response answer;"));
    }

    private static Stream<Arguments> language() {
        var time = Stream.of(
                "Object x = java.time.Instant.now();",
                "Object x = java.time.LocalDate.now();",
                "Object x = java.time.Clock.systemUTC();",
                "java.util.function.Supplier<Object> x = java.time.Instant::now;",
                "long x = System.currentTimeMillis();",
                "Object x = java.util.UUID.randomUUID();");
        return Stream.concat(
                time.map(after -> arguments("timeAndIdsAreInjected", "AccessReading", "// here", after)),
                Stream.of(
                        arguments("nothingIsPrinted", "AccessReading", "// here", "{ System.out.println(); }"),
                        arguments("oldDatesAreNotUsed", "AccessReading", "// here", "java.util.Date date;"),
                        arguments("noFieldIsPublicAndChangeable", "AccessReading", "// here", "public int open;"),
                        arguments("nothingStaticChanges", "AccessReading", "// here", "static int count;")));
    }

    private static Stream<Arguments> operations() {
        return Stream.of(
                arguments(
                        "onlyResourcesKnowTheWire pathsAreServedByResources",
                        "Tag",
                        "public class",
                        "@jakarta.ws.rs.Path(\"/tags\")" + " @care.tandem.platform.data.RetriesDeadlock public class"),
                arguments("resourcesRetryDeadlocks", "NoteResource", "@RetriesDeadlock", ""),
                arguments("operationsArePublic", "NoteResource", "public NoteView readNote", "NoteView readNote"),
                arguments("operationsAreTransactions", "NoteResource", "@Transactional // read", ""),
                arguments("operationsSayWhoMayCall", "NoteResource", "@AnyToken", ""),
                arguments(
                        "onlyListedOperationsAreForAnyone operationsSayWhoMayCall",
                        "NoteResource",
                        "@AnyToken",
                        "@AnyToken @PermitAll"),
                arguments("onlyListedOperationsAreForAnyone", "NoteResource", "@Scope(\"notes:read\")", "@PermitAll"),
                arguments("onlyListedOperationsAreForAnyone", "NoteResource", "@PermitAll", "@AnyToken"),
                arguments("entitiesDoNotTravel", "NoteResource", "List<NoteView> listNotes", "List<Note> listNotes"));
    }

    private static Stream<Arguments> access() {
        return Stream.of(
                arguments(
                        "operationsAskAccess operationsAreAudited",
                        "NoteResource",
                        "access.own();",
                        "access.absent();"),
                arguments("operationsAskAccess operationsAreAudited", "AccessReading", "access.read(person)", "null"),
                arguments("operationsAskAccess", "NoteResource", "access.own();", "recordDeed();"),
                arguments("operationsAreAudited", "NoteResource", "recordDeed(); // list", ""));
    }

    private static Stream<Arguments> writing() {
        return Stream.of(
                arguments(
                        "bodiesAreValidated",
                        "NoteResource",
                        "@Valid @NotNull WriteNote command",
                        "@Valid WriteNote command"),
                arguments(
                        "bodiesAreValidated",
                        "NoteResource",
                        "@Valid @NotNull WriteNote command",
                        "@NotNull WriteNote command"),
                arguments("creatingIsIdempotent keysAreUsed", "NoteResource", "@Idempotent", ""),
                arguments("keysAreUsed", "NoteResource", "return idempotency.once", "return once"),
                arguments("conditionalEditsCompareTags", "NoteResource", "@ConditionalEdit", ""),
                arguments("conditionalEditsCompareTags", "NoteResource", "etags.requireMatch(command);", ""));
    }

    private static HouseRules rules(JavaClasses classes) {
        return new HouseRules(SampleService.ROOT, classes)
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
