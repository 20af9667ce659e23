package care.tandem.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentMergeTest {

    private static final String TAGS = "[{'name': 'Rooms', 'description': 'Where people meet.'}]";

    @Test
    void operationsOfOnePathComeFromSeveralServices() {
        var merged = merge(
                document("one", "'/a/{id}': {'get': {'operationId': 'readA', 'tags': ['Rooms']}}", ""),
                document("two", "'/a/{id}': {'post': {'operationId': 'makeA', 'tags': ['Rooms']}}", ""));

        assertThat(merged.at("/paths/~1a~1{id}/get/x-service").asText()).isEqualTo("one");
        assertThat(merged.at("/paths/~1a~1{id}/post/x-service").asText()).isEqualTo("two");
    }

    @Test
    void onePathAndMethodOfTwoServicesFails() {
        fails(
                "GET /a is an operation of both one and two",
                operation("one", "/a", "readA"),
                operation("two", "/a", "x"));
    }

    @Test
    void oneOperationIdOfTwoOperationsFails() {
        fails(
                "the operationId readA is used by both one (GET /a) and two (GET /b)",
                operation("one", "/a", "readA"),
                operation("two", "/b", "readA"));
    }

    @Test
    void pathsThatDifferOnlyInAParametersNameFail() {
        fails(
                "the paths /a/{id} and /a/{key} (two) differ only in the names of their parameters",
                operation("one", "/a/{id}", "readA"),
                operation("two", "/a/{key}", "readB"));
    }

    @Test
    void anOperationWithoutIdOrTagFails() {
        fails("GET /a of one has no operationId", document("one", "'/a': {'get': {'tags': ['Rooms']}}", ""));
        fails("GET /a of one has no tag", document("one", "'/a': {'get': {'operationId': 'readA'}}", ""));
    }

    @Test
    void anEqualSchemaOfTwoServicesIsThereOnce() {
        var merged = merge(
                document("one", "", "'Room': {'type': 'object', 'title': 'Room'}"),
                document("two", "", "'Room': {'title': 'Room', 'type': 'object'}"));

        assertThat(merged.at("/components/schemas/Room/type").asText()).isEqualTo("object");
    }

    @Test
    void aSchemaThatDiffersFailsAndNamesBothServices() {
        fails(
                "the component schemas/Room of two differs from that of one",
                document("one", "", "'Room': {'type': 'object'}"),
                document("two", "", "'Room': {'type': 'string'}"));
    }

    @Test
    void tagsAreSortedAndOnlyThoseInUse() {
        var first = document(
                "one",
                "'/a': {'get': {'operationId': 'readA', 'tags': ['Zebra']}}",
                "",
                "[{'name': 'Zebra', 'description': 'Z'}, {'name': 'Unused', 'description': 'U'}]");

        var merged = merge(first, operation("two", "/b", "readB"));

        assertThat(merged.path("tags").findValuesAsText("name")).containsExactly("Rooms", "Zebra");
    }

    @Test
    void aTagThatNobodyDescribesFails() {
        fails(
                "the tag Rooms has no description in any document",
                document("one", "'/a': {'get': {'operationId': 'readA', 'tags': ['Rooms']}}", "", "[]"));
    }

    @Test
    void aTagDescribedInTwoWaysFails() {
        fails(
                "the tag Rooms of two differs from that of one",
                operation("one", "/a", "readA"),
                document(
                        "two",
                        "'/b': {'get': {'operationId': 'readB', 'tags': ['Rooms']}}",
                        "",
                        "[{'name': 'Rooms', 'description': 'Other words.'}]"));
    }

    @Test
    void aDocumentOfAnotherVersionOfOpenApiFails() {
        fails("two is not written in OpenAPI 3.1 but in '3.0.3'", operation("one", "/a", "readA"), old());
    }

    @Test
    void allContradictionsAreToldAtOnce() {
        assertThatThrownBy(() -> merge(operation("one", "/a", "readA"), operation("two", "/a", "readA")))
                .hasMessageContaining("GET /a is an operation of both one and two")
                .hasMessageContaining("the operationId readA is used by both");
    }

    @Test
    void theFirstDocumentLendsTitleAndServersAndTheBuildItsVersion() {
        var merged = merge(operation("one", "/a", "readA"), operation("two", "/b", "readB"));

        assertThat(merged.at("/info/title").asText()).isEqualTo("one");
        assertThat(merged.at("/info/version").asText()).isEqualTo("7.1");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @Test
    void aDocumentThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> MergeDocuments.read("session", folder.resolve("openapi.json")))
                .isInstanceOf(MergeFailure.class)
                .hasMessageContaining("there is no document of session at");
    }

    private static void fails(String message, ServiceDocument... documents) {
        assertThatThrownBy(() -> merge(documents))
                .isInstanceOf(MergeFailure.class)
                .hasMessageContaining(message);
    }

    private static JsonNode merge(ServiceDocument... documents) {
        return DocumentMerge.merge("7.1", List.of(documents));
    }

    private static ServiceDocument operation(String service, String path, String id) {
        return document(service, "'%s': {'get': {'operationId': '%s', 'tags': ['Rooms']}}".formatted(path, id), "");
    }

    private static ServiceDocument old() {
        return new ServiceDocument("two", tree("{'openapi': '3.0.3', 'info': {'title': 'two'}, 'paths': {}}"));
    }

    private static ServiceDocument document(String service, String paths, String schemas) {
        return document(service, paths, schemas, TAGS);
    }

    private static ServiceDocument document(String service, String paths, String schemas, String tags) {
        return new ServiceDocument(
                service,
                tree(
                        "{'openapi': '3.1.0', 'info': {'title': '%s'}, 'servers': [{'url': '/'}], 'tags': %s, 'paths': {%s}, 'components': {'schemas': {%s}}}"
                                .formatted(service, tags, paths, schemas)));
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
