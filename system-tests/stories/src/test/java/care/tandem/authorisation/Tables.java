package care.tandem.authorisation;

import care.tandem.story.House;
import care.tandem.suite.ApiDocument;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The two tables of {@code docs/security}, written by hand: which kind of caller, and about whom. */
record Tables(ApiDocument document, List<String[]> operations, List<String[]> relations) {
    private static final Path FOLDER = House.REPOSITORY.resolve("docs/security");

    static Tables with(ApiDocument document) {
        return new Tables(document, lines("operations.csv"), lines("relations.csv"));
    }

    private static List<String[]> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who may call which operation. */
    Map<String, Set<String>> callers() {
        return operations.stream().collect(Collectors.toMap(line -> line[0], line -> words(line[4])));
    }

    /** In the order of the table of relations, in which what would change other rows' answers stands last. */
    List<Row> rows() {
        var callers = callers();
        return relations.stream()
                .map(line -> new Row(
                        document.operation(line[0]), Subject.valueOf(line[1]), callers.get(line[0]), words(line[2])))
                .toList();
    }

    /** What the table of relations says something about. */
    Set<String> related() {
        return relations.stream().map(line -> line[0] + " about " + line[1]).collect(Collectors.toSet());
    }

    boolean tell(ApiOperation operation) {
        return relations.stream().anyMatch(line -> line[0].equals(operation.id()));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).collect(Collectors.toSet());
    }

    static List<String> of(ApiOperation operation, List<Subject> subjects) {
        return subjects.stream().map(subject -> operation + " about " + subject).toList();
    }
}
