package care.tandem.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be put into a field that its schema does not allow; each by a name for it. */
final class FieldFaults {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Longer than any text may be, and still within what a request may weigh. */
    private static final int TOO_LONG = 20_000;

    private final Map<String, Optional<JsonNode>> values = new LinkedHashMap<>();

    private FieldFaults() {}

    /** An absent value stands for a field that is left out. */
    static Map<String, Optional<JsonNode>> of(Field field) {
        var faults = new FieldFaults();
        if (field.isRequired() && !(field.path().get(field.path().size() - 1) instanceof Integer)) {
            faults.values.put("left out", Optional.empty());
        }
        faults.put("null", JSON.nullNode());
        switch (field.type()) {
            case "string" -> faults.ofText(field.schema());
            case "integer" -> faults.ofNumber(field.schema());
            case "boolean" -> faults.ofBoolean();
            case "array" -> faults.ofList(field.schema());
            default -> faults.ofObject();
        }
        return faults.values;
    }

    private void put(String name, JsonNode value) {
        values.put(name, Optional.of(value));
    }

    private void raw(String name, String text) {
        put(name, JSON.rawValueNode(new RawValue(text)));
    }

    private void text(String name, String text) {
        put(name, JSON.textNode(text));
    }

    private void ofText(JsonNode schema) {
        put("a number", JSON.numberNode(1));
        put("true", JSON.booleanNode(true));
        put("a list", JSON.arrayNode());
        put("an object", JSON.objectNode());
        text("NUL in it", "a\u0000b");
        raw("half a character", "\"a\\ud800b\"");
        text("too long", "a".repeat(schema.path("maxLength").asInt(TOO_LONG) + 1));
        if (isBounded(schema)) {
            text("empty", "");
            text("blank", " ");
        }
        if (isOfAForm(schema)) {
            text("of another form", "\u00e9 \u00e8");
        }
        if (schema.has("enum")) {
            text("another word", "NO_SUCH_WORD");
            text("in small letters", schema.path("enum").path(0).asText().toLowerCase(Locale.ROOT) + " ");
            put("by its number", JSON.numberNode(0));
        }
        if (schema.has("format")) {
            text("of no such form", "yesterday");
            text("of no such day", "2026-13-45T99:00:00Z");
            text("far away", "+999999999-01-01T00:00:00Z");
            text("in other digits", "\uff12\uff10\uff12\uff16-01-01T00:00:00Z");
        }
    }

    /** Whether emptiness is no value of it. */
    private static boolean isBounded(JsonNode schema) {
        return schema.has("enum")
                || schema.has("format")
                || schema.path("minLength").asInt() > 0
                || schema.path("pattern").asText().equals("\\S");
    }

    /** A pattern that asks for more than that there be something. */
    private static boolean isOfAForm(JsonNode schema) {
        var pattern = schema.path("pattern").asText();
        return !pattern.isEmpty() && !pattern.equals("\\S") && !pattern.equals(".*\\S.*");
    }

    private void ofNumber(JsonNode schema) {
        text("a number as text", "1");
        text("text", "one");
        put("true", JSON.booleanNode(true));
        put("a list", JSON.arrayNode());
        put("an object", JSON.objectNode());
        raw("a fraction", "1.5");
        raw("huge", "99999999999999999999999999");
        raw("a huge exponent", "1e1000000000");
        raw("not a number", "NaN");
        raw("with a zero before", "01");
        if (schema.has("minimum") || schema.has("exclusiveMinimum")) {
            put("negative", JSON.numberNode(-1));
        }
        if (schema.has("maximum")) {
            put("beyond the most", JSON.numberNode(schema.path("maximum").asLong() + 1));
        }
    }

    private void ofBoolean() {
        text("true as text", "true");
        put("a number", JSON.numberNode(1));
        put("a list", JSON.arrayNode());
        put("an object", JSON.objectNode());
    }

    private void ofList(JsonNode schema) {
        put("an object", JSON.objectNode());
        text("text", "a");
        put("a number", JSON.numberNode(1));
        put("with null in it", JSON.arrayNode().add(JSON.nullNode()));
        put("a list in it", JSON.arrayNode().add(JSON.arrayNode()));
        if (schema.has("maxItems")) {
            put("too many", nulls(schema.path("maxItems").asInt() + 1));
        }
        if (schema.path("minItems").asInt() > 0) {
            put("none", JSON.arrayNode());
        }
    }

    private static ArrayNode nulls(int count) {
        return JSON.arrayNode().addAll(Collections.nCopies(count, JSON.nullNode()));
    }

    private void ofObject() {
        text("text", "a");
        put("a list", JSON.arrayNode());
        put("a number", JSON.numberNode(1));
        put("an unknown field in it", JSON.objectNode().put("surprise", 1));
    }
}
