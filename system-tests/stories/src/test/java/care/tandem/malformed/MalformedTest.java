package care.tandem.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.authorisation.Allowed;
import care.tandem.authorisation.Cast;
import care.tandem.suite.ApiDocument;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.Extent;
import care.tandem.suite.Logs;
import care.tandem.suite.Report;
import care.tandem.suite.Requests;
import care.tandem.suite.Suite;
import care.tandem.suite.Together;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed bodies, ids, queries and headers for every operation, by somebody who may call it, about what exists. */
@Suite
class MalformedTest {
    private static final int OF_EACH_SORT_IN_SHORT = 2;

    private final Cast cast = Cast.whoseRecordsStay();
    private final Requests requests = new Requests(cast.existing);
    private final Allowed allowed = new Allowed(cast, ApiDocument.ofTheGateway());
    private final Manner manner = new Manner();
    private final Together together = new Together();
    private final Logs logs = Logs.fromNowOn();
    private final Report report = new Report("malformed", "operation", "malformed", "statuses seen");

    @AfterAll
    void noProgramWasTakenByASurprise() {
        together.close();
        assertThat(logs.errors()).isEmpty();
    }

    Stream<ApiOperation> operations() {
        return allowed.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsMalformedIsRefusedAsAProblem(ApiOperation operation) {
        var door = allowed.door(operation);
        var sent = Extent.of(aFew(operation), all(operation));

        var answers = together.each(sent, one -> one.request().sentBy(door));

        var seen = new TreeMap<Integer, Integer>();
        answers.forEach(answer -> seen.merge(answer.status(), 1, Integer::sum));
        report.row(operation, sent.size(), seen);
        assertThat(IntStream.range(0, sent.size())
                        .mapToObj(place -> manner.faultOf(sent.get(place), answers.get(place)))
                        .flatMap(Optional::stream))
                .isEmpty();
    }

    private List<List<Malformed>> bySort(ApiOperation operation) {
        var good = requests.to(operation);
        return List.of(
                BadBodies.of(good),
                BadTargets.ids(good).toList(),
                BadTargets.queries(good).toList(),
                BadHeads.of(good).toList());
    }

    private List<Malformed> all(ApiOperation operation) {
        return bySort(operation).stream().flatMap(List::stream).toList();
    }

    /** Others for each operation, so that together they are nearly all. */
    private List<Malformed> aFew(ApiOperation operation) {
        var turn = allowed.operations().indexOf(operation);
        return bySort(operation).stream()
                .flatMap(sort -> IntStream.range(0, Math.min(OF_EACH_SORT_IN_SHORT, sort.size()))
                        .mapToObj(place -> sort.get((turn * OF_EACH_SORT_IN_SHORT + place) % sort.size())))
                .toList();
    }
}
