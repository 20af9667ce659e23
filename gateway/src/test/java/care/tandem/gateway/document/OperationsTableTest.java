package care.tandem.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsTableTest {

    private static final String DOCUMENT = """
            {"paths": {"/rooms": {
              "parameters": [],
              "get": {"operationId": "rooms", "x-service": "session", "x-callers": ["clinician", "clinic rooms:read"]}
            }}}""";

    @Test
    void theHandWrittenTableSaysWhatTheCodeDoes() throws IOException {
        var table = Files.readAllLines(Path.of("..", "docs", "security", "operations.csv"));

        var differences = OperationsTable.differences(table, mergedDocument());

        assertThat(differences).isEmpty();
    }

    @Test
    void theOrderOfCallersDoesNotMatter() throws IOException {
        assertThat(differences("rooms,GET,/rooms,session,clinic rooms:read; clinician"))
                .isEmpty();
    }

    @Test
    void anotherCallerIsADifference() throws IOException {
        assertThat(differences("rooms,GET,/rooms,session,clinician"))
                .containsExactly(
                        "rooms,GET,/rooms,session: the table says [clinician], the code [clinic rooms:read, clinician]");
    }

    @Test
    void aMissingAndASurplusRowAreDifferences() throws IOException {
        assertThat(differences("rooms,POST,/rooms,session,clinician"))
                .containsExactly(
                        "the code has rooms,GET,/rooms,session ([clinic rooms:read, clinician]), the table does not",
                        "the table has rooms,POST,/rooms,session ([clinician]), the code does not");
    }

    @Test
    void aRowThatIsThereTwiceOrBrokenIsADifference() throws IOException {
        var row = "rooms,GET,/rooms,session,clinician; clinic rooms:read";

        assertThat(differences(row, row)).containsExactly("twice in the table: " + row);
        assertThat(differences(row, "rooms,GET")).containsExactly("not five columns: rooms,GET");
    }

    private static List<String> differences(String... rows) throws IOException {
        var lines = new ArrayList<>(List.of(OperationsTable.HEADER));
        lines.addAll(List.of(rows));
        return OperationsTable.differences(lines, new ObjectMapper().readTree(DOCUMENT));
    }

    private static JsonNode mergedDocument() throws IOException {
        try (var document = OperationsTableTest.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(document);
        }
    }
}
