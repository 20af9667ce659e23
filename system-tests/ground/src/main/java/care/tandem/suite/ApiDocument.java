package care.tandem.suite;

import care.tandem.story.Door;
import care.tandem.story.House;
import care.tandem.story.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;

/** The API document as the running gateway serves it: what suites ask about every operation, they read from here. */
public record ApiDocument(JsonNode json) {

    public static ApiDocument ofTheGateway() {
        var request = HttpRequest.newBuilder(URI.create(House.stack().gatewayUrl() + "/openapi.json"));
        try {
            return new ApiDocument(Json.read(
                    Door.HTTP.send(request.build(), BodyHandlers.ofString()).body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
