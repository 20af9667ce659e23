package care.tandem.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The paths of all services. One path may be shared by services, one method of it may not. */
final class MergedPaths {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final List<String> contradictions;
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, String> operationOwners = new HashMap<>();
    private final Map<String, String> idOwners = new HashMap<>();
    private final Map<String, String> templateOfShape = new HashMap<>();
    private final TreeSet<String> tags = new TreeSet<>();

    MergedPaths(List<String> contradictions) {
        this.contradictions = contradictions;
    }

    void add(ServiceDocument document) {
        document.tree().path("paths").properties().forEach(path -> {
            var template = path.getKey();
            var shape = template.replaceAll("\\{[^}]*}", "{}");
            var known = templateOfShape.putIfAbsent(shape, template);
            if (known != null && !known.equals(template)) {
                contradictions.add("the paths %s and %s (%s) differ only in the names of their parameters"
                        .formatted(known, template, document.service()));
            }
            path.getValue().properties().forEach(field -> add(document.service(), template, field));
        });
    }

    private void add(String service, String template, Map.Entry<String, JsonNode> field) {
        var item = (ObjectNode) paths.computeIfAbsent(template, t -> Json.object());
        if (METHODS.contains(field.getKey())) {
            item.set(field.getKey(), operation(service, template, field));
        } else if (item.has(field.getKey()) && !item.get(field.getKey()).equals(field.getValue())) {
            contradictions.add(
                    "%s says another %s of %s than a service before it".formatted(service, field.getKey(), template));
        } else {
            item.set(field.getKey(), field.getValue());
        }
    }

    private JsonNode operation(String service, String template, Map.Entry<String, JsonNode> field) {
        var name = field.getKey().toUpperCase(Locale.ROOT) + " " + template;
        var first = operationOwners.putIfAbsent(name, service);
        if (first != null) {
            contradictions.add("%s is an operation of both %s and %s".formatted(name, first, service));
        }
        var operation = (ObjectNode) field.getValue().deepCopy();
        var id = operation.path("operationId").asText("");
        if (id.isEmpty()) {
            contradictions.add("%s of %s has no operationId".formatted(name, service));
        }
        var sameId = idOwners.putIfAbsent(id, service + " (" + name + ")");
        if (sameId != null && !id.isEmpty()) {
            contradictions.add(
                    "the operationId %s is used by both %s and %s (%s)".formatted(id, sameId, service, name));
        }
        if (operation.path("tags").isEmpty()) {
            contradictions.add("%s of %s has no tag".formatted(name, service));
        }
        operation.path("tags").forEach(tag -> tags.add(tag.asText()));
        return operation.put(Operation.SERVICE, service);
    }

    JsonNode tree() {
        return Json.object(paths);
    }

    /** Declared tags by name, only those that an operation carries; one without a description is a contradiction. */
    ArrayNode tags(Map<String, JsonNode> declared) {
        var all = Json.array();
        for (var tag : tags) {
            var declaration = declared.get(tag);
            if (declaration == null
                    || declaration.path("description").asText("").isBlank()) {
                contradictions.add("the tag %s has no description in any document".formatted(tag));
            } else {
                all.add(declaration);
            }
        }
        return all;
    }
}
