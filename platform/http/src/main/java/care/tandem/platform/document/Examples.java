package care.tandem.platform.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Puts an example on every body that has none, built from the examples of its fields, so that examples cannot drift from
 * the schema. A free text without an example of its own fails the build: a reader must see what belongs there.
 */
final class Examples {

    private static final int DEEPEST = 8;

    private final OpenAPI document;

    Examples(OpenAPI document) {
        this.document = document;
    }

    void addToAllBodies() {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        add(operation.getRequestBody().getContent());
                    }
                    operation.getResponses().getAPIResponses().values().forEach(response -> add(response.getContent()));
                }));
    }

    private void add(Content content) {
        if (content == null) {
            return;
        }
        for (MediaType media : content.getMediaTypes().values()) {
            if (media.getSchema() != null && media.getExample() == null && media.getExamples() == null) {
                media.setExample(exampleOf(media.getSchema(), "body", 0));
            }
        }
    }

    private Object exampleOf(Schema schema, String name, int depth) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            var referred = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            return exampleOf(document.getComponents().getSchemas().get(referred), referred, depth + 1);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        for (var options : List.of(listOf(schema.getAllOf()), listOf(schema.getAnyOf()), listOf(schema.getOneOf()))) {
            if (!options.isEmpty()) {
                return exampleOf(options.get(0), name, depth);
            }
        }
        return exampleOfType(schema, name, depth);
    }

    private Object exampleOfType(Schema schema, String name, int depth) {
        var type = schema.getType() == null || schema.getType().isEmpty()
                ? Schema.SchemaType.OBJECT
                : schema.getType().get(0);
        return switch (type) {
            case STRING -> textOf(schema, name);
            case INTEGER ->
                schema.getMinimum() == null ? 1 : schema.getMinimum().intValue();
            case NUMBER -> 1.5;
            case BOOLEAN -> true;
            case ARRAY ->
                depth > DEEPEST || schema.getItems() == null
                        ? List.of()
                        : List.of(exampleOf(schema.getItems(), name, depth + 1));
            case OBJECT -> objectOf(schema, depth);
            case NULL -> null;
        };
    }

    private Map<String, Object> objectOf(Schema schema, int depth) {
        var example = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null && depth <= DEEPEST) {
            schema.getProperties().forEach((name, field) -> example.put(name, exampleOf(field, name, depth + 1)));
        }
        return example;
    }

    private static String textOf(Schema schema, String name) {
        var format = schema.getFormat() == null ? "" : schema.getFormat();
        return switch (format) {
            case "uuid" -> "0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412";
            case "date-time" -> "2026-03-02T15:00:00Z";
            case "date" -> "2026-03-02";
            case "time", "partial-time", "local-time" -> "09:00:00";
            default -> throw new IllegalStateException("the field " + name + " needs an example in its @Schema");
        };
    }

    private static List<Schema> listOf(List<Schema> schemas) {
        return schemas == null ? new ArrayList<>() : schemas;
    }
}
