package care.tandem.canaries;

import care.tandem.story.Json;
import care.tandem.suite.ApiOperation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A body as the API document describes it: its own examples, but for each text what the caller puts in. */
final class Body {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The value of a field that is to be left out. */
    static final JsonNode ABSENT = NODES.nullNode();

    private final ApiOperation operation;
    private final BiFunction<Field, Form, Optional<String>> texts;
    private final Map<String, ?> given;

    /**
     * @param texts what a field gets, if it gets any; without, it keeps its example
     * @param given values by a field's path: they go before everything else
     */
    Body(ApiOperation operation, BiFunction<Field, Form, Optional<String>> texts, Map<String, ?> given) {
        this.operation = operation;
        this.texts = texts;
        this.given = given;
    }

    /** All fields of an operation that take text. */
    static List<Field> textsOf(ApiOperation operation) {
        var found = new ArrayList<Field>();
        new Body(
                        operation,
                        (field, form) -> {
                            found.add(field);
                            return Optional.empty();
                        },
                        Map.of())
                .json();
        return found;
    }

    JsonNode json() {
        var media = operation
                .text()
                .path("requestBody")
                .path("content")
                .path(operation.bodyType().orElseThrow());
        return of(operation.bodySchema().orElseThrow(), media.path("example"), "");
    }

    private JsonNode of(JsonNode unresolved, JsonNode example, String path) {
        if (given.containsKey(path)) {
            return Json.read(Json.write(given.get(path)));
        }
        var schema = chosen(unresolved);
        if (schema.has("properties")) {
            return object(schema, example, path);
        }
        if (schema.has("items")) {
            var one = of(schema.path("items"), example.path(0), path + "[]");
            return one.isMissingNode() ? one : NODES.arrayNode().add(one);
        }
        var field = Field.of(operation, path);
        return Form.of(field.name(), schema)
                .flatMap(form -> texts.apply(field, form))
                .<JsonNode>map(NODES::textNode)
                .orElse(example);
    }

    private JsonNode object(JsonNode schema, JsonNode example, String path) {
        var object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            var value = of(property.getValue(), example.path(name), path.isEmpty() ? name : path + "/" + name);
            if (!value.isMissingNode() && !value.isNull()) {
                object.set(name, value);
            }
        });
        return object;
    }

    /** Of what may also be null, what it is otherwise. */
    private JsonNode chosen(JsonNode unresolved) {
        var schema = operation.resolved(unresolved);
        if (schema.has("allOf") || schema.has("oneOf")) {
            throw new IllegalStateException(operation + " has a body of a form that is not known here: " + schema);
        }
        for (var choice : schema.path("anyOf")) {
            if (!choice.path("type").asText().equals("null")) {
                return chosen(choice);
            }
        }
        return schema;
    }
}
