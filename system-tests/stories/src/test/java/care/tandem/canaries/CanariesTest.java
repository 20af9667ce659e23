package care.tandem.canaries;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.story.Answer;
import care.tandem.story.Person;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.Report;
import care.tandem.suite.Suite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is written in a private field is found where it belongs, and nowhere else. */
@Suite
class CanariesTest {
    private final Report report = new Report("canaries", "field", "read by", "lies in");
    private final Map<String, Row> rows = Row.all();

    private Planting planting;
    private Collection<Canary> canaries;
    private Map<String, Set<String>> readers;
    private Map<String, Set<String>> places;
    private Set<String> onTheDisk;
    private List<Kafka.Found> records;

    @BeforeAll
    void plantAndLookEverywhere() {
        planting = new Planting();
        var sower = planting.sower;
        var around = planting.around.readers();
        var spoilt = new Spoiling(sower, around).all();
        spoilt.forEach(CanariesTest::isRefused);
        var refusals = Stream.concat(spoilt.stream(), planting.refused.stream())
                .filter(answer -> answer.status() >= 400)
                .toList();
        canaries = sower.canaries().values();
        readers = new Sweep(sower.document.operations(), sower.ids()).asSeenBy(around);
        records = Kafka.all();
        places = new Elsewhere().found(records, refusals, planting.heard());
        onTheDisk = Disk.found();
        planted().map(Canary::place).distinct().forEach(this::report);
    }

    /** A question with too much in its query may be answered. */
    private static void isRefused(Answer answer) {
        var least = answer.asked().startsWith("GET") ? 200 : 400;
        assertThat(answer.status()).as(answer.asked() + "\n" + answer.body()).isBetween(least, 428);
    }

    private void report(String place) {
        report.row(place, String.join("; ", of(place, readers)), String.join("; ", of(place, places)));
    }

    @Test
    void everyFieldThatTakesTextIsPlantedAndHasARow() {
        var taken = planting.sower.document.operations().stream()
                .filter(operation -> operation.bodyType().isPresent())
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                .flatMap(operation -> Body.textsOf(operation).stream());

        assertThat(words(rows.values().stream().map(Row::field))).isEqualTo(words(taken));
        assertThat(words(planted().map(Canary::place))).isEqualTo(rows.keySet());
    }

    private static Set<String> words(Stream<?> all) {
        return all.map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Canary> planted() {
        return canaries.stream().filter(canary -> !isSpoilt(canary));
    }

    private static boolean isSpoilt(Canary canary) {
        return canary.occasion().startsWith(Elsewhere.SPOILT);
    }

    @Test
    void whoReadsItBackIsWhomItBelongsTo() {
        assertThat(differences(readers, Row::readers)).isEmpty();
    }

    @Test
    void itLiesWhereItBelongsAndNowhereElse() {
        assertThat(differences(places, Row::lies)).isEmpty();
    }

    private List<String> differences(Map<String, Set<String>> found, Function<Row, Set<String>> expected) {
        var differences = new ArrayList<String>();
        rows.values().forEach(row -> {
            var seen = of(row.place(), found);
            if (!seen.equals(expected.apply(row))) {
                differences.add(row.place() + ": expected " + expected.apply(row) + ", found " + seen);
            }
        });
        return differences;
    }

    private Set<String> of(String place, Map<String, Set<String>> found) {
        return found.entrySet().stream()
                .filter(entry -> placeOf(entry.getKey()).equals(place))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String placeOf(String mark) {
        var canary = planting.sower.canaries().get(mark);
        return canary == null ? mark : canary.place();
    }

    @Test
    void whatNobodyCouldTakeAndWhatIsWrittenOtherwiseIsNowhere() {
        var elsewhere = Stream.of(readers, places)
                .flatMap(found -> found.entrySet().stream())
                .filter(entry -> !rows.containsKey(placeOf(entry.getKey())))
                .map(entry -> placeOf(entry.getKey()) + " in " + entry.getValue())
                .toList();

        assertThat(canaries.stream().filter(CanariesTest::isSpoilt)).hasSizeGreaterThan(Spoilt.values().length);
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void theDiskHoldsNoMessageInClear() {
        var inClear = onTheDisk.stream().map(this::placeOf).toList();

        assertThat(inClear).as("what is not sealed is found").contains("breakMessagingGlass reason");
        assertThat(inClear).noneMatch(place -> place.startsWith("sendMessage"));
    }

    @Test
    void anAnswerToTheNinthItemMakesNoEventThatAnotherAnswerDoesNot() {
        assertThat(assessmentEventsOf(planting.ana)).isNotEmpty().isEqualTo(assessmentEventsOf(planting.ben));
    }

    /** What kinds, how many of each. */
    private Map<String, Long> assessmentEventsOf(Person person) {
        return records.stream()
                .filter(record -> record.topic().equals("tandem.assessment.v1"))
                .filter(record -> record.text().contains(person.personId().toString()))
                .collect(Collectors.groupingBy(Kafka.Found::type, Collectors.counting()));
    }

    @Test
    void noRecordOrLogNamesAnAnswerOfTheScreening() {
        var questions = namesOf(planting.sower.document.operation("saveScreening"));
        var texts = Stream.concat(
                records.stream().map(Kafka.Found::text),
                Elsewhere.logs().stream().map(Elsewhere::read));

        assertThat(questions).contains("thoughtsOfEndingLife");
        assertThat(texts).noneMatch(text -> questions.stream().anyMatch(text::contains));
    }

    private static Set<String> namesOf(ApiOperation operation) {
        var names = new TreeSet<String>();
        operation.bodySchema().orElseThrow().path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
