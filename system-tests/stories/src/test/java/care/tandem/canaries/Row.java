package care.tandem.canaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where one field's text belongs, as written by hand.
 *
 * @param place the field, and the occasion where there are several
 * @param readers who may be shown it
 * @param lies tables, topics and mail in which it stands
 */
record Row(Field field, String place, Set<String> readers, Set<String> lies) {
    private static final Path FILE = Path.of("src/test/resources/canaries/fields.csv");

    static TreeMap<String, Row> all() {
        try (var lines = Files.lines(FILE)) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .collect(Collectors.toMap(Row::place, row -> row, Row::twice, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row twice(Row one, Row other) {
        throw new IllegalStateException(one.place + " has two rows");
    }

    private static Row of(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("not five cells: " + line);
        }
        var field = new Field(cells[0], cells[1]);
        return new Row(field, new Canary(field, cells[2], "").place(), parts(cells[3]), parts(cells[4]));
    }

    private static Set<String> parts(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
