package care.tandem.canaries;

import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.story.Json;
import care.tandem.suite.ApiDocument;
import care.tandem.suite.ApiOperation;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends requests with a canary in each text of their bodies, and knows each canary again. */
final class Sower {
    private static final String JSON = "application/json";

    final ApiDocument document = ApiDocument.ofTheGateway();

    private final Map<String, Canary> canaries = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, List<String>> ids = new HashMap<>();

    /** What the paths of later requests name from now on. */
    void name(String parameter, Object id) {
        ids.computeIfAbsent(parameter, none -> new ArrayList<>()).add(id.toString());
    }

    /** All that was named, by parameter. */
    Map<String, List<String>> ids() {
        return ids;
    }

    /** Every text of the body is a canary, but for what is given. */
    Answer sow(String operation, Door door, Map<String, ?> given) {
        return sow("", operation, door, given);
    }

    Answer sow(String occasion, String operation, Door door, Map<String, ?> given) {
        var planted = document.operation(operation);
        var body = new Body(planted, (field, form) -> Optional.of(plant(field, occasion, form)), given).json();
        return send(planted, door, Json.write(body), JSON);
    }

    /** One text is a canary, all others are as the document's example has them. */
    Answer sowOnly(String path, String occasion, String operation, Door door, Map<String, ?> given) {
        var planted = document.operation(operation);
        var body = new Body(
                        planted,
                        (field, form) -> Optional.of(field)
                                .filter(one -> one.path().equals(path))
                                .map(one -> plant(one, occasion, form)),
                        given)
                .json();
        return send(planted, door, Json.write(body), JSON);
    }

    String plant(Field field, String occasion, Form form) {
        var word = form.next();
        Marks.in(word).forEach(mark -> canaries.put(mark, new Canary(field, occasion, word)));
        return word;
    }

    /** As the operation is called, with a fresh key or the tag of what is edited where it asks for one. */
    Answer send(ApiOperation operation, Door door, String body, String type) {
        var path = pathOf(operation);
        var headers = new HashMap<>(Map.of("Content-Type", type));
        if (asksFor(operation, "Idempotency-Key")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (asksFor(operation, "If-Match")) {
            headers.put("If-Match", door.get(path).etag());
        }
        return door.send(operation.method(), path, BodyPublishers.ofString(body), headers);
    }

    String pathOf(ApiOperation operation) {
        return operation
                .pathWith(parameter -> Optional.ofNullable(ids.get(parameter))
                        .map(known -> known.get(known.size() - 1))
                        .orElseThrow(() -> new IllegalStateException(operation + ": which {" + parameter + "}?")))
                .replaceFirst("^/api/v1", "");
    }

    private static boolean asksFor(ApiOperation operation, String header) {
        for (JsonNode parameter : operation.text().path("parameters")) {
            var name = operation.resolved(parameter).path("name").asText();
            if (name.toLowerCase(Locale.ROOT).equals(header.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** By the mark that is found of it. */
    Map<String, Canary> canaries() {
        return canaries;
    }
}
