package care.tandem.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.authorisation.Allowed;
import care.tandem.authorisation.Cast;
import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.suite.ApiDocument;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.ApiRequest;
import care.tandem.suite.Extent;
import care.tandem.suite.Report;
import care.tandem.suite.Requests;
import care.tandem.suite.Suite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cursor is good for the caller, the list and the filter that it was given for, whole, and for nothing else. */
@Suite
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CursorsTest {

    /** So many lists at least are long enough here to be read on. */
    private static final int LONG_LISTS = 15;

    private final ApiDocument document = ApiDocument.ofTheGateway();
    private final Cast cast = Cast.whoseRecordsStay();
    private final Requests requests = new Requests(cast.existing);
    private final Allowed allowed = new Allowed(cast, document);
    private final Report report = new Report("cursors", "list", "cursor", "status");
    private final Map<ApiOperation, String> cursors = new LinkedHashMap<>();

    /** A list that goes on, for this caller. */
    private record Reading(ApiRequest request, Door door, String cursor) {

        Answer with(String other) {
            return request.withQuery("cursor=" + other).sentBy(door);
        }
    }

    Stream<ApiOperation> lists() {
        return document.operations().stream()
                .filter(operation -> operation.queryParameters().stream()
                        .anyMatch(parameter -> parameter.path("name").asText().equals("cursor")));
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("lists")
    void aListIsReadOnWithItsOwnCursorAndWithNoOther(ApiOperation list) {
        var reading = reading(list);
        if (reading.isEmpty()) {
            report.row(list, "none: it is too short", "");
            return;
        }
        var good = reading.get();
        cursors.put(list, good.cursor());
        good.with(good.cursor()).is(200);

        spoilt(good.cursor()).forEach((how, cursor) -> isRefused(list, how, good.with(cursor)));
        ofAnother(good).ifPresent(asked -> isRefused(list, "of another caller", asked));
        otherFilters(good).forEach(asked -> isRefused(list, "of another filter", asked));
    }

    @Order(2)
    @Test
    void aCursorOfOneListIsNoneOfAnother() {
        assertThat(cursors).hasSizeGreaterThan(LONG_LISTS);
        var lists = List.copyOf(cursors.keySet());
        for (var i = 0; i < lists.size(); i++) {
            var of = lists.get(i);
            for (var other : others(lists, i)) {
                isRefused(
                        other,
                        "of " + of,
                        requests.to(other)
                                .withQuery("cursor=" + cursors.get(of))
                                .sentBy(allowed.door(other)));
            }
        }
    }

    /** In full each, in short the next. */
    private static List<ApiOperation> others(List<ApiOperation> lists, int of) {
        return IntStream.range(1, Extent.of(2, lists.size()))
                .mapToObj(further -> lists.get((of + further) % lists.size()))
                .toList();
    }

    private Optional<Reading> reading(ApiOperation list) {
        var request = requests.to(list).withQuery("limit=1");
        return allowed.doors(list).stream()
                .map(door -> new Reading(
                        request,
                        door,
                        request.sentBy(door).is(200).json().path("next").asText()))
                .filter(one -> !one.cursor().isEmpty())
                .findFirst();
    }

    private static Map<String, String> spoilt(String cursor) {
        var middle = cursor.length() / 2;
        var other = cursor.charAt(middle) == 'A' ? 'B' : 'A';
        return Map.of(
                "without its end",
                cursor.substring(0, cursor.length() - 4),
                "without its beginning",
                cursor.substring(4),
                "with another letter",
                cursor.substring(0, middle) + other + cursor.substring(middle + 1),
                "with more behind it",
                cursor + "AAAA",
                "twice",
                cursor + cursor,
                "in small letters",
                cursor.toLowerCase(Locale.ROOT));
    }

    /** Somebody else may read the same list, on with a cursor of their own. */
    private Optional<Answer> ofAnother(Reading good) {
        return allowed.other(good.request().operation(), good.door())
                .map(other ->
                        good.request().withQuery("cursor=" + good.cursor()).sentBy(other));
    }

    private Stream<Answer> otherFilters(Reading good) {
        var filters = Map.of(
                "overdue",
                "true",
                "personId",
                cast.existing.ben.personId().toString(),
                "clinicianId",
                cast.existing.otherClinician.id(),
                "from",
                "2024-01-01T00:00:00Z");
        return good.request().operation().queryParameters().stream()
                .map(parameter -> parameter.path("name").asText())
                .filter(name ->
                        filters.containsKey(name) && !good.request().target().contains(name + "="))
                .map(name -> good.request()
                        .withQuery(name + "=" + filters.get(name))
                        .withQuery("cursor=" + good.cursor())
                        .sentBy(good.door()));
    }

    private void isRefused(ApiOperation list, String how, Answer answer) {
        answer.isRefused(400, "invalid-request");
        report.row(list, how, answer.status());
    }
}
