package care.tandem.malformed;

import care.tandem.suite.ApiOperation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A place in a body for which the API document has a schema.
 *
 * @param path names of fields, and 0 for what stands first in a list
 * @param isRequired whether the body is none without it
 */
record Field(List<Object> path, JsonNode schema, boolean isRequired) {

    /** Every place in the operation's body, the body itself left out. */
    static List<Field> of(ApiOperation operation) {
        return operation.bodySchema().stream()
                .flatMap(schema -> within(operation, new Field(List.of(), schema, true)))
                .toList();
    }

    private static Stream<Field> within(ApiOperation operation, Field outer) {
        var required = StreamSupport.stream(outer.schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        var named = outer.schema.path("properties").properties().stream()
                .map(inner -> outer.at(operation, inner.getKey(), inner.getValue(), required.contains(inner.getKey())));
        var listed = outer.schema.has("items")
                ? Stream.of(outer.at(operation, 0, outer.schema.path("items"), true))
                : Stream.<Field>empty();
        return Stream.concat(named, listed).flatMap(inner -> Stream.concat(Stream.of(inner), within(operation, inner)));
    }

    private Field at(ApiOperation operation, Object step, JsonNode of, boolean required) {
        var inner = Stream.concat(path.stream(), Stream.of(step)).toList();
        return new Field(inner, whole(operation, of), required);
    }

    /** Of something that may be null as well: what it is else. */
    private static JsonNode whole(ApiOperation operation, JsonNode schema) {
        return schema.has("anyOf") ? operation.resolved(schema.path("anyOf").path(0)) : operation.resolved(schema);
    }

    String type() {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    /** Null stands for absence where the field may be absent: what then happens is the operation's matter. */
    boolean mayBeNull() {
        return !isRequired;
    }

    /** The body with this in the field's place; without a value, without the field. */
    JsonNode put(JsonNode body, JsonNode example, Optional<JsonNode> value) {
        var changed = body.deepCopy();
        JsonNode place = changed;
        JsonNode model = example;
        for (var step : path.subList(0, path.size() - 1)) {
            model = child(model, step);
            if (child(place, step).isMissingNode()) {
                set(place, step, Optional.of(model.deepCopy()));
            }
            place = child(place, step);
        }
        set(place, path.get(path.size() - 1), value);
        return changed;
    }

    private static JsonNode child(JsonNode of, Object step) {
        return step instanceof Integer index ? of.path(index) : of.path((String) step);
    }

    private static void set(JsonNode in, Object step, Optional<JsonNode> value) {
        if (in instanceof ArrayNode list) {
            list.removeAll();
            value.ifPresent(list::add);
        } else {
            value.ifPresentOrElse(
                    one -> ((ObjectNode) in).set((String) step, one), () -> ((ObjectNode) in).remove((String) step));
        }
    }

    @Override
    public String toString() {
        return path.stream().map(Object::toString).collect(Collectors.joining("."));
    }
}
