package care.tandem.suite;

import care.tandem.story.House;
import care.tandem.story.Http;
import care.tandem.story.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** The API document as the running gateway serves it: what suites ask about every operation, they read from here. */
public record ApiDocument(JsonNode json) {

    public static ApiDocument ofTheGateway() {
        return new ApiDocument(
                Json.read(Http.get(House.stack().gatewayUrl() + "/openapi.json").body()));
    }

    public List<ApiOperation> operations() {
        return json.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(field -> field.getValue().has("operationId"))
                        .map(field -> new ApiOperation(
                                field.getValue().path("operationId").asText(),
                                field.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                field.getValue(),
                                json)))
                .toList();
    }

    public ApiOperation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
