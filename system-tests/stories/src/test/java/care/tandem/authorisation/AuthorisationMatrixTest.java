package care.tandem.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.suite.ApiDocument;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.ApiRequest;
import care.tandem.suite.Report;
import care.tandem.suite.Requests;
import care.tandem.suite.Subject;
import care.tandem.suite.Suite;
import care.tandem.suite.Together;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, by every kind of caller, about every kind of record that it can name. */
@Suite
class AuthorisationMatrixTest {
    private final ApiDocument document = ApiDocument.ofTheGateway();
    private final Tables tables = Tables.with(document);
    private final Cast cast = new Cast();
    private final Requests requests = new Requests(cast.existing);
    private final Together together = new Together();
    private final Report report =
            new Report("authorisation", "operation", "about", "open", "404", "403", "401", "statuses seen");

    private final Map<Integer, Integer> seen = new TreeMap<>();

    /** What each is answered about what never was; that does not depend on what a row is about. */
    private final Map<AboutNothing, Answer> answersAboutNothing = new ConcurrentHashMap<>();

    private record AboutNothing(ApiOperation operation, Kind kind) {}

    @AfterAll
    void letGo() {
        together.close();
    }

    @Test
    void codeAndTableNameTheSameCallersOfTheSameOperations() {
        var code = document.operations().stream().collect(Collectors.toMap(ApiOperation::id, ApiOperation::callers));

        assertThat(tables.callers()).containsExactlyInAnyOrderEntriesOf(code);
    }

    @Test
    void everyOperationHasARowForEveryKindOfRecordThatItCanName() {
        var nameable = document.operations().stream()
                .flatMap(operation -> Tables.of(operation, subjectsOf(operation)).stream())
                .toList();

        assertThat(tables.related()).containsAll(nameable);
    }

    /**
     * Those whose records answer to all the ids in its path; an applicant is only what a person is before.
     * Where no id is in the path, one may be in the body.
     */
    private List<Subject> subjectsOf(ApiOperation operation) {
        var ids = operation.pathParameters();
        if (ids.isEmpty()) {
            return tables.tell(operation) ? List.of() : List.of(Subject.NOBODY);
        }
        return Arrays.stream(Subject.values())
                .filter(subject -> subject != Subject.APPLICANT)
                .filter(subject -> cast.existing.ids(subject).keySet().containsAll(ids))
                .toList();
    }

    Stream<Row> rows() {
        return tables.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoeverAsksComesAsFarAsTheTablesSay(Row row) {
        var refused = Kind.all().filter(kind -> row.gateFor(kind) != Gate.OPEN).toList();
        var letIn = Kind.all().filter(kind -> row.gateFor(kind) == Gate.OPEN).toList();

        var faults = Stream.of(refused, letIn)
                .flatMap(kinds -> together.each(kinds, kind -> ask(row, kind)).stream())
                .peek(asked -> seen.merge(asked.answer().status(), 1, Integer::sum))
                .flatMap(Asked::faults)
                .toList();

        tell(row);
        assertThat(faults).isEmpty();
    }

    private Asked ask(Row row, Kind kind) {
        var door = kind.loginIn(cast).map(Door::of).orElseGet(Door::ofNobody);
        var gate = row.gateFor(kind);
        var request = requests.to(row.operation(), row.about());
        var answer = (gate == Gate.OPEN ? upToDate(request, door) : request).sentBy(door);
        var aboutNothing =
                gate == Gate.NOTHING_HERE ? Optional.of(askAboutNothing(row, kind, door)) : Optional.<Answer>empty();
        return new Asked(row, kind, answer, aboutNothing);
    }

    private Answer askAboutNothing(Row row, Kind kind, Door door) {
        var question = new AboutNothing(row.operation(), kind);
        var known = answersAboutNothing.get(question);
        if (known != null) {
            return known;
        }
        var answer = requests.ofNothing(row.operation()).sentBy(door);
        answersAboutNothing.put(question, answer);
        return answer;
    }

    /** An edit, where it is let in, of what stands there now. */
    private ApiRequest upToDate(ApiRequest request, Door door) {
        if (!request.headers().containsKey("If-Match")) {
            return request;
        }
        var read = door.get(request.target().replaceFirst("^/api/v1", ""));
        return read.status() == 200 ? request.with("If-Match", read.etag()) : request;
    }

    private void tell(Row row) {
        var byGate = Kind.all().collect(Collectors.groupingBy(row::gateFor, Collectors.counting()));
        report.row(
                row.operation(),
                row.about(),
                byGate.getOrDefault(Gate.OPEN, 0L),
                byGate.getOrDefault(Gate.NOTHING_HERE, 0L),
                byGate.getOrDefault(Gate.NOT_FOR_THIS_ROLE, 0L),
                byGate.getOrDefault(Gate.SIGN_IN, 0L),
                seen);
        seen.clear();
    }
}
