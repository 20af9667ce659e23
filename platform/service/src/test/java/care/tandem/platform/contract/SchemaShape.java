package care.tandem.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Holds a schema against the record that it describes; each difference is a sentence. */
final class SchemaShape {

    private static final Map<Class<?>, String> SCALARS = Map.of(
            UUID.class, "string uuid",
            Instant.class, "string date-time",
            String.class, "string",
            int.class, "integer",
            long.class, "integer",
            boolean.class, "boolean");

    private final List<String> differences = new ArrayList<>();

    private SchemaShape() {}

    static List<String> differences(Class<?> record, JsonNode schema) {
        var shape = new SchemaShape();
        shape.compareRecord(record.getSimpleName(), record, schema);
        return shape.differences;
    }

    private void compareRecord(String where, Class<?> record, JsonNode schema) {
        var components = new LinkedHashMap<String, Type>();
        Arrays.stream(record.getRecordComponents()).forEach(c -> components.put(c.getName(), c.getGenericType()));
        var always = new TreeSet<String>();
        components.forEach((name, type) -> {
            if (!isOptional(type)) {
                always.add(name);
            }
        });
        same(where + ": fields", new TreeSet<>(components.keySet()), names(schema.path("properties")));
        same(where + ": required", always, texts(schema.path("required")));
        components.forEach((name, type) ->
                compare(where + "." + name, type, schema.path("properties").path(name)));
    }

    private void compare(String where, Type type, JsonNode schema) {
        if (isOptional(type)) {
            same(where + ": may be null", true, texts(schema.path("type")).contains("null"));
            compareContent(where, ((ParameterizedType) type).getActualTypeArguments()[0], schema);
        } else {
            same(where + ": may be null", false, texts(schema.path("type")).contains("null"));
            compareContent(where, type, schema);
        }
    }

    private void compareContent(String where, Type type, JsonNode schema) {
        if (type instanceof ParameterizedType list) {
            same(where, "array", typeOf(schema));
            compare(where + "[]", list.getActualTypeArguments()[0], schema.path("items"));
            return;
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            same(where, "object", typeOf(schema));
            compareRecord(where, plain, schema);
        } else if (plain.isEnum()) {
            same(where, "string", typeOf(schema));
            same(where + ": enum", constants(plain), texts(schema.path("enum")));
        } else {
            same(where, SCALARS.get(plain), typeOf(schema));
        }
    }

    private void same(String where, Object inRecord, Object inSchema) {
        if (!inSchema.equals(inRecord)) {
            differences.add("%s: the record says %s, the schema %s".formatted(where, inRecord, inSchema));
        }
    }

    private static boolean isOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    private static Set<String> constants(Class<?> type) {
        var names = new TreeSet<String>();
        Arrays.stream(type.getEnumConstants()).forEach(c -> names.add(((Enum<?>) c).name()));
        return names;
    }

    private static String typeOf(JsonNode schema) {
        var types = texts(schema.path("type"));
        types.remove("null");
        var format = schema.path("format").asText();
        return (String.join("|", types) + " " + format).strip();
    }

    static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The texts of a list; a single text counts as a list of one. */
    static Set<String> texts(JsonNode node) {
        var texts = new TreeSet<String>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
        return texts;
    }
}
