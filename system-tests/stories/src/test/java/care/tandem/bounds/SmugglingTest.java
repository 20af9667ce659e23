package care.tandem.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import care.tandem.story.House;
import care.tandem.story.Json;
import care.tandem.story.Programme;
import care.tandem.suite.Report;
import care.tandem.suite.Suite;
import care.tandem.suite.Together;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One request is one request: what could be read as two reaches no service as a second one. */
@Suite(seconds = 30)
class SmugglingTest {
    private static final String STORED = "SELECT count(*) FROM inquiry WHERE name = ?";

    private final Report report = new Report("smuggling", "request", "statuses", "closed", "second request stored");

    /** What was sent, what came of it, and whether what was hidden in it was taken. */
    private record Tried(TwoReadings how, Wire came, boolean secondStored) {

        boolean isHarmless() {
            return !secondStored && came.statuses().size() <= 1 && (came.isOneRefusal() || came.closed());
        }
    }

    /** Else nothing below would prove anything. */
    @Test
    void twoWholeRequestsInARowAreTwo() {
        var names = List.of(name(), name());

        var came = Wire.of(TwoReadings.plain(inquiry(names.get(0))) + TwoReadings.plain(inquiry(names.get(1))));

        assertThat(came.statuses()).containsExactly(202, 202);
        assertThat(names).allMatch(SmugglingTest::isStored);
    }

    /** As HTTP has it, a line that begins with a blank goes on with the one above: what it says is no header of its own. */
    @Test
    void aFoldedLineSaysNothingOfWhereTheRequestEnds() {
        var names = List.of(name(), name());
        var folded = TwoReadings.plain(inquiry(names.get(0)))
                .replace("Content-Length", "X-Fold: a\r\n Transfer-Encoding: chunked\r\nContent-Length");

        var came = Wire.of(folded + TwoReadings.plain(inquiry(names.get(1))));

        assertThat(came.statuses()).containsExactly(202, 202);
        assertThat(names).allMatch(SmugglingTest::isStored);
    }

    @Test
    void whatHidesBehindARequestIsNone() {
        try (var together = new Together()) {
            var tried = together.each(Arrays.asList(TwoReadings.values()), SmugglingTest::smuggle);

            tried.forEach(one ->
                    report.row(one.how(), one.came().statuses(), one.came().closed(), one.secondStored()));
            assertThat(tried).allMatch(Tried::isHarmless);
        }
    }

    private static Tried smuggle(TwoReadings how) {
        var hidden = name();
        var came = Wire.of(how.around(inquiry(name()), inquiry(hidden)));
        return new Tried(how, came, isStored(hidden));
    }

    private static String name() {
        return "Smuggler " + UUID.randomUUID();
    }

    private static String inquiry(String name) {
        return Json.write(Map.of("name", name, "contact", Programme.contact(), "message", "How does it work?"));
    }

    private static boolean isStored(String name) {
        return House.records(Program.ENROLLMENT).count(STORED, name) > 0;
    }
}
