package care.tandem.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The table of who may call what, written by hand, held against the document that the code wrote. */
final class OperationsTable {

    static final String HEADER = "operationId,method,path,service,callers";

    private OperationsTable() {}

    /** One sentence for each difference; empty when both say the same. */
    static List<String> differences(List<String> lines, JsonNode document) {
        var differences = new ArrayList<String>();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            differences.add("the table does not begin with " + HEADER);
        }
        var table = table(lines, differences);
        var code = code(document);
        code.forEach((operation, callers) -> {
            var written = table.remove(operation);
            if (written == null) {
                differences.add("the code has %s (%s), the table does not".formatted(operation, callers));
            } else if (!written.equals(callers)) {
                differences.add("%s: the table says %s, the code %s".formatted(operation, written, callers));
            }
        });
        table.forEach((operation, callers) ->
                differences.add("the table has %s (%s), the code does not".formatted(operation, callers)));
        return differences;
    }

    private static Map<String, TreeSet<String>> table(List<String> lines, List<String> differences) {
        var table = new TreeMap<String, TreeSet<String>>();
        lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            var cells = line.split(",", -1);
            if (cells.length != 5) {
                differences.add("not five columns: " + line);
                return;
            }
            var callers = new TreeSet<>(
                    Arrays.stream(cells[4].split(";")).map(String::strip).toList());
            if (table.put(String.join(",", Arrays.asList(cells).subList(0, 4)), callers) != null) {
                differences.add("twice in the table: " + line);
            }
        });
        return table;
    }

    private static Map<String, TreeSet<String>> code(JsonNode document) {
        var code = new TreeMap<String, TreeSet<String>>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(field -> field.getValue().has("operationId"))
                        .forEach(field -> {
                            var operation = field.getValue();
                            var name = String.join(
                                    ",",
                                    operation.path("operationId").asText(),
                                    field.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.path(Operation.SERVICE).asText());
                            var callers = StreamSupport.stream(
                                            operation.path("x-callers").spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList();
                            code.put(name, new TreeSet<>(callers));
                        }));
        return code;
    }
}
