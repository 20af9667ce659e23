package care.tandem.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.authorisation.Allowed;
import care.tandem.authorisation.Cast;
import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.story.Programme;
import care.tandem.suite.ApiDocument;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.ApiRequest;
import care.tandem.suite.Extent;
import care.tandem.suite.Report;
import care.tandem.suite.Requests;
import care.tandem.suite.Suite;
import care.tandem.suite.Together;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much there may be of anything: of a page, a body, its depth, an address, a head. */
@Suite
class SizesTest {
    private static final int LARGEST_BODY = 256 * 1024;
    private static final int LONGEST_ADDRESS = 4_000;

    private final ApiDocument document = ApiDocument.ofTheGateway();
    private final Cast cast = Cast.whoseRecordsStay();
    private final Requests requests = new Requests(cast.existing);
    private final Allowed allowed = new Allowed(cast, document);
    private final Together together = new Together();
    private final Report report = new Report("sizes", "what", "how much", "of operations", "status");

    @AfterAll
    void letGo() {
        together.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "201",
                "1000000000",
                "2147483648",
                "-2147483649",
                "99999999999999999999",
                "1.5",
                "%2B50"
            })
    void aPageIsOfOneToTwoHundred(String limit) {
        var lists = operations(one -> has(one, "limit"));

        each(lists, one -> requests.to(one).withQuery("limit=" + limit))
                .forEach(answer -> answer.isRefused(400, "invalid-request"));

        report.row("page", limit, lists.size(), 400);
    }

    @Test
    void aPageOfTheMostIsGiven() {
        each(operations(one -> has(one, "limit")), one -> requests.to(one).withQuery("limit=200"))
                .forEach(answer -> {
                    answer.is(200);
                    assertThat(answer.items()).as(answer.asked()).hasSizeLessThanOrEqualTo(200);
                });
    }

    @Test
    void aBodyBeyondTheLargestIsRefusedByEveryOperation() {
        var taking = some(operations(one -> one.bodySchema().isPresent()));

        each(
                        taking,
                        one -> requests.to(one)
                                .withBody(" ".repeat(LARGEST_BODY + 1).getBytes(StandardCharsets.US_ASCII)))
                .forEach(answer -> answer.isRefused(413, "payload-too-large"));

        report.row("body", LARGEST_BODY + 1, taking.size(), 413);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 1_000, 100_000})
    void depthIsRefusedByEveryOperation(int depth) {
        var taking = some(operations(one -> one.bodySchema().isPresent()));
        var deep = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        each(taking, one -> requests.to(one).withBody(deep.getBytes(StandardCharsets.US_ASCII)))
                .forEach(answer -> answer.isRefused(400, "invalid-request"));

        report.row("depth", depth, taking.size(), 400);
    }

    @Test
    void anIdOfAnyLengthIsNone() {
        var naming = some(operations(one -> !one.pathParameters().isEmpty()));

        for (var length : List.of(65, 1_000, 3_000)) {
            each(
                            naming,
                            one -> requests.to(one)
                                    .at(one.pathWith(name -> "a"
                                            .repeat(length
                                                    / one.pathParameters().size()))))
                    .forEach(answer -> answer.isRefused(404, "not-found"));
            report.row("id", length, naming.size(), 404);
        }
    }

    @Test
    void anAddressHasALongest() {
        var whoAmI = requests.to(document.operation("whoAmI"));
        var door = allowed.door(document.operation("whoAmI"));
        var longest = whoAmI.withQuery(
                "x=" + "y".repeat(LONGEST_ADDRESS - whoAmI.target().length() - 3));

        longest.sentBy(door).is(200);
        longest.at(longest.target() + "y").sentBy(door).isRefused(414, "uri-too-long");
        report.row("address", LONGEST_ADDRESS + 1, 1, 414);
    }

    /** Many small ones, few large ones, one that no server would hold; nothing of it is read further. */
    @Test
    void aFloodOfHeadersIsRefused() {
        var many = IntStream.range(0, 2_000).mapToObj(i -> "X-" + i + ": a\r\n").collect(Collectors.joining());
        var large = "X-Large: " + "a".repeat(17 * 1024) + "\r\n";
        var huge = "X-Huge: " + "a".repeat(1024 * 1024) + "\r\n";
        var endless = "X-Endless: " + "a".repeat(4 * 1024 * 1024);

        for (var flood : Stream.of(many, large, huge, endless).toList()) {
            var came = Wire.of("GET /api/v1/programme HTTP/1.1\r\nHost: tandem.example\r\n" + flood + "\r\n\r\n");
            assertThat(came.statuses()).as("%d octets", flood.length()).isSubsetOf(List.of(431, 400));
            assertThat(came.isOneRefusal() || came.closed()).isTrue();
            report.row("headers", flood.length(), 1, came.statuses());
        }
        Door.ofNobody().get("/programme").is(200);
    }

    /** What is not asked for is not looked at either: two hundred parameters are no more than none. */
    @Test
    void parametersThatNobodyAskedForAreNoBurden() {
        var many = IntStream.range(0, 300).mapToObj(i -> "p" + i + "=" + i).collect(Collectors.joining("&"));

        Door.ofNobody().get("/programme?" + many).is(200);
    }

    @Test
    void aListInABodyHasALength() {
        var persons = IntStream.range(0, 3).mapToObj(i -> "Ana").toArray(String[]::new);

        cast.existing.clinic.door().post("/referrals", Programme.form(persons)).isRefused(400, "invalid-request");
    }

    private List<ApiOperation> operations(Predicate<ApiOperation> which) {
        return document.operations().stream()
                .filter(one -> one.path().startsWith("/api/"))
                .filter(which)
                .toList();
    }

    private static boolean has(ApiOperation operation, String parameter) {
        return operation.queryParameters().stream()
                .anyMatch(one -> one.path("name").asText().equals(parameter));
    }

    /** In short one of each service, more or less. */
    private static List<ApiOperation> some(List<ApiOperation> all) {
        return Extent.of(
                IntStream.range(0, all.size())
                        .filter(place -> place % 8 == 0)
                        .mapToObj(all::get)
                        .toList(),
                all);
    }

    private List<Answer> each(List<ApiOperation> operations, Function<ApiOperation, ApiRequest> request) {
        return together.each(operations, one -> request.apply(one).sentBy(allowed.door(one)));
    }
}
