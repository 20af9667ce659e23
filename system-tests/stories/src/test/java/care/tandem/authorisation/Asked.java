package care.tandem.authorisation;

import care.tandem.story.Answer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who asked what, and what came.
 *
 * @param aboutNothing where nothing was expected: what comes to the same question about what never was
 */
record Asked(Row row, Kind kind, Answer answer, Optional<Answer> aboutNothing) {

    Stream<String> faults() {
        return Stream.of(gate(), silence(), document()).flatMap(Optional::stream);
    }

    private Optional<String> gate() {
        var expected = row.gateFor(kind);
        return fault(Gate.of(answer) != expected, expected + " was expected");
    }

    private Optional<String> silence() {
        var differs = aboutNothing.filter(nothing -> !nothing.seen().equals(answer.seen()));
        return fault(
                differs.isPresent(),
                "this differs from what is said of nothing at all: "
                        + differs.map(Answer::seen).orElse(""));
    }

    private Optional<String> document() {
        return fault(!row.operation().tellsOf(answer.status()), "the document does not tell of that");
    }

    private Optional<String> fault(boolean is, String what) {
        return is ? Optional.of("%s, %s: %s, but %s".formatted(kind, row, answer.seen(), what)) : Optional.empty();
    }
}
